import Core
import Foundation

extension Report {
  /// A value as JSON: keys in alphabetical order, lines indented, a newline at the end.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Text, numbers and lists of them can always be encoded.
    return safe(json: String(decoding: try! encoder.encode(value), as: UTF8.self) + "\n")
  }

  /// The board as JSON, as Documentation/CommandLine.md describes it.
  public static func boardJSON(_ project: Project, today: Day) -> String {
    json(BoardJSON(project, today: today))
  }

  /// One milestone as JSON.
  ///
  /// `terms` are those of the presented agreement, which the milestone of the accessions tells of.
  public static func milestoneJSON(
    _ milestone: Milestone, in project: Project, terms: PresentedTerms? = nil, today: Day
  ) -> String {
    json(MilestoneJSON(milestone, in: project, terms: terms, today: today))
  }

  /// The projects as JSON.
  public static func projectsJSON(_ projects: [Project], today: Day) -> String {
    json(projects.map { ProjectJSON($0, today: today) })
  }

  /// The history as JSON, newest first.
  public static func historyJSON(_ ledger: Ledger, limit: Int? = nil) -> String {
    let recollection = Recollection(ledger)
    return json(
      ledger.entries.suffix(limit ?? .max).reversed().map {
        EntryJSON($0, in: recollection)
      })
  }
}
