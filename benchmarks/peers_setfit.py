"""Teaches SetFit a few texts: run by `benchmarks.compare_codes` with the interpreter of the peers.

    python benchmarks/peers_setfit.py MODEL_FOLDER CODED_JSON

CODED_JSON holds `texts`, `marks` (0 or 1 for each code of each) and `asked`, the texts to say codes for. Prints a JSON
line: the probability of each code for each text asked, processor and wall seconds of the training alone.
"""

import importlib
import json
import resource
import sys
import tempfile
import time
import warnings
from pathlib import Path

PAIRS_A_TEXT = 20  # of either kind; SetFit's own default before it drew all pairs


def main(folder: str, coded: Path) -> None:
    """Prints the line."""
    warnings.simplefilter("ignore")
    setfit, datasets = importlib.import_module("setfit"), importlib.import_module("datasets")
    importlib.import_module("torch").set_num_threads(1)
    read = json.loads(coded.read_text(encoding="utf-8"))
    model = setfit.SetFitModel.from_pretrained(folder, multi_target_strategy="one-vs-rest")
    taught = datasets.Dataset.from_dict({"text": read["texts"], "label": read["marks"]})
    with tempfile.TemporaryDirectory() as out:
        arguments = setfit.TrainingArguments(
            output_dir=out,
            num_epochs=1,
            num_iterations=PAIRS_A_TEXT,
            report_to="none",
            save_strategy="no",
            show_progress_bar=False,
            seed=0,
        )
        trainer = setfit.Trainer(model=model, args=arguments, train_dataset=taught)
        cpu, wall = processor(), time.perf_counter()
        trainer.train()
        spent = {"cpu": processor() - cpu, "wall": time.perf_counter() - wall}
    score = model.predict_proba(read["asked"], as_numpy=True)
    print(json.dumps({"score": score.tolist(), **spent}), flush=True)


def processor() -> float:
    """Seconds of processor time that this process has used, its threads together."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
