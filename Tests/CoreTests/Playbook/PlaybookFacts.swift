import Core
import Testing

/// One row of what the source says about a milestone, written down apart from the playbook.
struct MilestoneFact: Sendable, CustomTestStringConvertible {
  let number: Int
  let phase: String
  let title: String
  let appendix: String?
  let rule: DecisionRule

  init(
    _ number: Int, _ phase: String, _ title: String, bilag appendix: String? = nil,
    _ rule: DecisionRule = .none
  ) {
    self.number = number
    self.phase = phase
    self.title = title
    self.appendix = appendix
    self.rule = rule
  }

  var testDescription: String { "\(number) \(title)" }

  static let all = [
    MilestoneFact(
      1, "Forarbejde",
      "Opstart af projekt og afklaring af vilkår for samdrift i boligorganisationen"),
    MilestoneFact(
      2, "Forarbejde", "Godkendelse af oplæg om muligheder og udfordringer ved samdrift",
      bilag: "nr. 1", .approval),
    MilestoneFact(
      3, "Forarbejde", "Godkendelse af forslag til samdriftsmodel og mål",
      bilag: "nr. 2 og 3", .approval),
    MilestoneFact(
      4, "Forarbejde",
      "Udarbejdelse af plan for inddragelse af beboervalgte og den lokale drift"),
    MilestoneFact(5, "Udvikling", "Inddragelse af beboervalgte og den lokale drift"),
    MilestoneFact(
      6, "Udvikling", "Tiltrædelse af aftale om samdrift mellem boligafdelinger",
      bilag: "nr. 4", .accessionByEachDepartment),
    MilestoneFact(7, "Udvikling", "Fastlæggelse af implementeringsplan", bilag: "nr. 5"),
    MilestoneFact(8, "Udvikling", "Orientering om den nye samdrift"),
    MilestoneFact(9, "Udvikling", "Markering af samdriftens opstart"),
    MilestoneFact(10, "Etablering", "Opfølgning på implementeringsplan og mål"),
    MilestoneFact(
      11, "Etablering",
      "Formidling af de første resultater til beboervalgte og den lokale drift"),
    MilestoneFact(12, "Etablering", "Godkendelse af evaluering", .approval),
  ]
}
