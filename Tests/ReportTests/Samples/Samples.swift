import Core
import Demo
import Reports
import TestSupport

/// The projects that the papers are tested on.
enum Samples {
  static let today = Day(year: 2026, month: 11, day: 23)!

  /// The demo as it stands today.
  static func demo() throws -> Ledger {
    var count = 0
    let transactions = Demo.transactions(today: today) {
      count += 1
      return "id\(count)"
    }
    return try ledger(transactions)
  }

  /// A project that nothing has happened to since it was made.
  static func new(
    name: String = "Samdrift i Nord", organisation: String = "", leader: String = ""
  ) throws -> Ledger {
    var count = 0
    let edit = Playbook.newProject(
      name: name, organisation: organisation, leader: leader, departments: []
    ) {
      count += 1
      return "id\(count)"
    }
    return try ledger([edit.signed(id: "t1", author: "Tester", time: noon)])
  }

  /// The ledger after one more edit.
  static func after(_ edit: Edit, on ledger: Ledger) throws -> Ledger {
    var ledger = ledger
    let revision = ledger.revision + 1
    try ledger.append(
      Entry(
        revision: revision,
        transaction: edit.signed(id: "t\(revision)", author: "Tester", time: noon)))
    return ledger
  }

  /// The milestone summary as plain text.
  static func summary(_ ledger: Ledger, isConfidential: Bool = false) throws -> String {
    try document(.summary, ledger, isConfidential: isConfidential).text()
  }

  /// A paper about a project as it stands today, without the history.
  static func document(
    _ kind: PaperKind, _ ledger: Ledger, isConfidential: Bool = false
  ) throws -> Paper {
    let context = PaperContext(
      today: today, isConfidential: isConfidential, ledger: ledger, zone: .utc)
    return try Report.paper(kind, in: context)
  }

  private static let noon = Moment(iso: "2026-11-23T12:00:00Z")!

  private static func ledger(_ transactions: [Transaction]) throws -> Ledger {
    var ledger = Ledger(projectID: "p")
    for (index, transaction) in transactions.enumerated() {
      try ledger.append(Entry(revision: index + 1, transaction: transaction))
    }
    return ledger
  }
}

extension String {
  /// The lines, without the empty one after the last newline.
  var lines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
