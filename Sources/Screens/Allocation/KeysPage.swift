import Core
import Interface

/// All allocation keys, as a page of its own.
struct KeysPage {
  let project: Project
  let today: Day
  let size: Size

  /// The rows.
  var page: Page {
    let rows = KeysSection.rows(project, today, Chrome.content(of: size).width - 2)
    return Page(columns: [[PageRow(rows[0], droppingLines: 1)] + rows.dropFirst()])
  }
}
