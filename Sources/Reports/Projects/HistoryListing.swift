import Core
import Text

extension Report {
  /// Who did what and when, newest first, with old and new values.
  ///
  /// `read` gives the history's last entries in slices, the last of them first, and returns how many
  /// there are before them, which is said in the last line; nil where it couldn't give them all.
  public static func history(
    of project: Project, zone: Zone, _ read: @escaping (_ visit: ([Entry]) -> Void) -> Int?
  ) -> Listing {
    Listing(["Historik for \(project.info.displayName)"]) { visit in
      var recollection = Recollection(of: project)
      let rest = read { slice in
        recollection.recall(slice)
        let recalled = recollection
        for entry in slice.reversed() {
          visit(
            Listing.Section(lines(for: entry.transaction, in: recalled, zone: zone)) {
              entry.json(recalled)
            })
        }
      }
      switch rest {
      case nil: return false
      case 0: break
      case 1: visit(Listing.Section(["… og 1 tidligere handling."]))
      case let rest?: visit(Listing.Section(["… og \(rest) tidligere handlinger."]))
      }
      return true
    }
  }

  /// A transaction of more changes than this, such as a new project, is told by its label alone.
  private static let mostChanges = 30

  private static func lines(
    for transaction: Transaction, in recollection: Recollection, zone: Zone
  ) -> [String] {
    let time =
      "\(zone.day(of: transaction.time).medium) kl. \(zone.clockTime(of: transaction.time))"
    let head = "\(time) · \(transaction.author) · \(transaction.label)".wrapped(to: width)
    return head + changeLines(for: transaction, in: recollection)
  }

  private static func changeLines(
    for transaction: Transaction, in recollection: Recollection
  ) -> [String] {
    let count = transaction.changes.count
    if count > mostChanges { return ["    \(count) ændringer"] }
    return transaction.changes.flatMap { change in
      let fields = recollection.describe(change)
      let subject = fields.first?.subject ?? ""
      if fields.count == 1 {
        return Layout.hanging("\(subject), \(words(for: fields[0]))", after: "    ")
      }
      return Layout.hanging(subject, after: "    ")
        + fields.flatMap { Layout.hanging(words(for: $0), after: "      ") }
    }
  }

  private static func words(for change: ChangeDescription) -> String {
    let value: String =
      switch (change.old, change.new) {
      case (let old?, let new?): "\(old) → \(new)"
      case (let old?, nil): "\(old) → (slettet)"
      case (nil, let new?): new
      case (nil, nil): "–"
      }
    return "\(change.field ?? ""): \(value)"
  }
}
