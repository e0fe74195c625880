import Core
import Text

extension Report {
  /// Who did what and when, newest first, with old and new values.
  ///
  /// `limit` is the highest number of entries; what is left out is said in the last line.
  public static func history(_ ledger: Ledger, zone: Zone, limit: Int? = nil) -> Listing {
    let shown = ledger.entries.suffix(limit ?? .max).reversed()
    let recollection = Recollection(ledger)
    let rest = ledger.entries.count - shown.count
    let omitted =
      switch rest {
      case 0: [String]()
      case 1: ["… og 1 tidligere handling."]
      default: ["… og \(rest) tidligere handlinger."]
      }
    return Listing(
      ["Historik for \(ledger.project.info.displayName)"],
      shown.map { entry in
        let transaction = entry.transaction
        let time =
          "\(zone.day(of: transaction.time).medium) kl. \(zone.clockTime(of: transaction.time))"
        let head = "\(time) · \(transaction.author) · \(transaction.label)".wrapped(to: width)
        return Listing.Section(head + lines(for: transaction, in: recollection))
      } + [Listing.Section(omitted)],
      json: shown.map { $0.json(recollection) })
  }

  /// A transaction of more changes than this, such as a new project, is told by its label alone.
  private static let mostChanges = 30

  private static func lines(
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
