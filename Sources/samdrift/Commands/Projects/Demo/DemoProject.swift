import Core
import Demo

/// The demo as a project of its own name.
enum DemoProject {
  /// What it is called when nobody names it.
  static let name = "Samdrift ved Lærkefjord"

  /// The demo's history; with `name`, that of a project called so.
  static func transactions(
    today: Day, named name: String = name, newID: () -> String = Environment.newID
  ) -> [Transaction] {
    Demo.transactions(today: today, newID: newID).map { transaction in
      let isRenamed = transaction.changes.contains { $0 != renamed($0, name) }
      guard isRenamed else { return transaction }
      return Transaction(
        id: transaction.id, author: transaction.author, time: transaction.time,
        label: "Nyt projekt: \(name)", act: transaction.act,
        changes: transaction.changes.map { renamed($0, name) })
    }
  }

  private static func renamed(_ change: Change, _ name: String) -> Change {
    guard case .set(let reference, "name", let old, _) = change, reference.kind == .project else {
      return change
    }
    return .set(reference, field: "name", old: old, new: name)
  }
}
