import Core
import Interface

/// All allocation keys, as a page of its own.
struct KeysPage {
  let project: Project
  let today: Day
  let size: Size

  /// The rows.
  var page: Page<KeyItem> {
    let rows = KeysSection.rows(
      project, today, Chrome.content(of: size).width - 2, empty: KeyItem.noKeys
    ) { .key($0.id) }
    return Page(columns: [rows.atTop()])
  }
}
