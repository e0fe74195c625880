import Core
import Reports
import TestSupport

extension Samples {
  /// The site of a project as it is today.
  static func site(_ ledger: Ledger, on day: Day = today) throws -> Site {
    try Site(SiteContext(today: day, zone: .utc, ledger: ledger))
  }

  /// The demo with a meeting that is over and one to come, closed points and all.
  static func published() throws -> Ledger {
    var ledger = try agenda()
    let held = try after(ledger.project.add(heldMeeting), on: ledger)
    ledger = held
    for person in ledger.project.stakeholders.filter(\.isPerson).prefix(1) {
      ledger = try after(
        ledger.project.edit(ledger.project.activities[0]) { $0.responsible = person.name },
        on: ledger)
    }
    return ledger
  }

  private static let heldMeeting = Meeting(id: "holdt").with {
    $0.date = today.adding(days: -5)
    $0.isClosed = true
  }
}

extension Site {
  /// The text of a file as it is compared.
  func text(_ path: String) -> String? {
    files.first { $0.path == path }?.text(changed: nil, published: nil)
  }

  /// The pages by their paths, as they are published.
  var pages: [(path: String, html: String)] {
    let now = Moment(iso: "2026-11-23T22:00:00Z")
    return files.filter { $0.path.hasSuffix(".html") }
      .map { ($0.path, $0.text(changed: now, published: now)) }
  }
}
