import Core
import Interface

/// All allocation keys, as a page of its own.
struct KeysPage {
  let project: Project
  let today: Day
  let size: Size

  private enum Section: Int { case keys }

  /// The rows.
  var page: Page<KeyItem> {
    let rows = KeysSection.rows(
      project, today, Chrome.content(of: size).width - 2, section: Section.keys,
      empty: KeyItem.noKeys
    ) { .key($0.id) }
    return Page(columns: [rows.atTop()])
  }
}
