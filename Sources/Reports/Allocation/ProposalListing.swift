import Core
import Text

extension Report {
  /// What would make a key fair, with every department's share as it is and as it would be.
  public static func proposal(_ proposal: FairnessProposal, in project: Project) -> Listing {
    let key = proposal.key
    let table = TextTable.fitting(
      [proposal.table(), proposal.table(withDifferences: false)], width: Report.width - 2)
    let sentences = [proposal.verdict] + proposal.payers + [proposal.searched]
    return Listing(
      ["Forslag · \(key.name(in: project)) · \(project.info.displayName)"],
      [
        Listing.Section(
          "I dag: \(key.words) · målt på \(proposal.grounds)",
          Layout.table(table.rows) + [""] + sentences.flatMap { Layout.hanging($0, after: "  ") })
      ], json: RecordWriter(project).proposal(proposal))
  }
}

extension RecordWriter {
  /// What would make a key fair.
  func proposal(_ proposal: FairnessProposal) -> JSONObject {
    [
      "key": proposal.key.number,
      "period": proposal.fairness.period.stored,
      "measure": proposal.fairness.measure.rawValue,
      "limit": proposal.limit.decimal,
      // Whether the mixture keeps everybody within the limit; else it is the nearest.
      "isFair": proposal.isFair,
      "mixture": proposal.mixture.stored,
      "mixtureText": proposal.mixture.words,
      "mixtures": proposal.tried,
      "fairMixtures": proposal.fitting,
      "departments": proposal.rows.map { row -> JSONObject in
        [
          "department": row.department.name, "percentNow": row.now.decimal,
          "percentProposed": row.proposed.decimal, "percentUsed": row.actual.decimal,
          "change": row.change.decimal, "excess": row.excess.decimal,
          "kronerNow": row.kronerNow?.decimal, "kronerProposed": row.kronerProposed?.decimal,
          "kronerChange": row.kroner?.decimal,
          "kronerPerDwellingMonth": row.kronerPerDwelling?.decimal,
        ]
      },
    ]
  }
}
