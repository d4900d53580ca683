"""What a person does on the page, by what they see."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

GRAVE = ("serious", "critical")


def sign_in(page: Page, name: str, *, role: str = "Researcher") -> None:
    """Gives a name and a role."""
    page.get_by_role("textbox", name="Your name").fill(name)
    page.get_by_text(role, exact=True).click()
    page.get_by_role("button", name="Open the study").click()
    expect(page.get_by_role("button", name=f"{name} · {role}")).to_be_visible()


def act_as(page: Page, name: str, role: str) -> None:
    """Goes on in another role."""
    page.get_by_role("button", name=f"{name} ·").click()
    page.get_by_role("radio", name=role).click()
    expect(page.get_by_role("button", name=f"{name} · {role}")).to_be_visible()
    page.keyboard.press("Escape")


def go_to(page: Page, screen: str) -> None:
    """Chooses a screen at the top."""
    page.get_by_role("link", name=screen, exact=True).click()


def settled(page: Page) -> None:
    """Waits until the screen is drawn to its end."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def quote(page: Page) -> Locator:
    """The quote on the coding screen."""
    return page.get_by_role("group", name="Quote")


def choose(page: Page, code: str) -> None:
    """Finds a code on the coding screen by typing and takes it, by keys alone, and leaves the box."""
    page.keyboard.press("c")
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")


def saved(page: Page) -> None:
    """Waits until the coding screen says that everything is stored."""
    expect(page.get_by_text("All saved", exact=True)).to_be_visible()


def barriers(page: Page) -> list[str]:
    """The rules of axe-core that the screen breaks gravely, each with the places; empty when all is well."""
    settled(page)
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {[node['target'] for node in rule['nodes']]}"
        for rule in found
        if rule["impact"] in GRAVE
    ]
