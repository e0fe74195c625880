import ArgumentParser
import Core
import Text

/// The options that say what is known of a stakeholder.
struct StakeholderFields: ParsableArguments {
  @Option(
    help: ArgumentHelp("gruppe, rolle eller person.", valueName: "art"),
    completion: .list(StakeholderKind.allCases.map(\.shown)))
  var art: String?

  @Option(help: ArgumentHelp("Afdelingen, den hører til.", valueName: "navn"))
  var afdeling: String?

  @Option(help: ArgumentHelp("Organisationen, den hører til.", valueName: "navn"))
  var organisation: String?

  @Option(help: ArgumentHelp("Hvad den ønsker og kan vinde.", valueName: "tekst"))
  var interesser: String?

  @Option(help: ArgumentHelp("Hvad den frygter og kan miste.", valueName: "tekst"))
  var bekymringer: String?

  @Option(
    help: ArgumentHelp(
      "modstander, skeptisk, neutral, positiv eller ambassadør.", valueName: "holdning"),
    completion: .list(Attitude.allCases.map(\.shown)))
  var holdning: String?

  @Option(help: ArgumentHelp("Fra 1 (lille) til 5 (stor).", valueName: "tal"))
  var indflydelse: Int?

  @Option(
    name: [.customLong("berørthed"), .customLong("beroerthed")],
    help: ArgumentHelp("Fra 1 (lidt) til 5 (meget).", valueName: "tal"))
  var affectedness: Int?

  @Option(
    name: [.customLong("håndtering"), .customLong("haandtering")],
    help: ArgumentHelp(
      "informeres, høres, inddrages eller medbeslutter; ellers efter placeringen.",
      valueName: "håndtering"),
    completion: .list(Handling.allCases.map(\.shown)))
  var handling: String?

  @Option(help: ArgumentHelp("Hvem der holder kontakten.", valueName: "navn"))
  var ansvarlig: String?

  @Option(
    name: [.customLong("næste"), .customLong("naeste")],
    help: ArgumentHelp("Hvornår den skal kontaktes næste gang.", valueName: "dato"))
  var next: String?

  @Option(help: ArgumentHelp("Andet.", valueName: "tekst"))
  var note: String?

  func validate() throws {
    if let art { _ = try StakeholderKind(typed: art, "en art") }
    if let holdning { _ = try Attitude(typed: holdning, "en holdning") }
    if let handling, !handling.trimmed.isEmpty {
      _ = try Handling(typed: handling, "en håndtering")
    }
    for (value, name) in [(indflydelse, "--indflydelse"), (affectedness, "--berørthed")] {
      if let value, !MatrixPosition.range.contains(value) {
        throw ValidationError("\(name) skal være et tal fra 1 til 5.")
      }
    }
  }

  /// Whether anything is said of where the stakeholder stands.
  var isAssessed: Bool { holdning != nil || indflydelse != nil || affectedness != nil }

  /// Writes what is said into an assessment.
  func fill(_ assessment: inout Assessment) {
    if let holdning, let attitude = Attitude(shown: holdning) { assessment.attitude = attitude }
    if let indflydelse { assessment.influence = indflydelse }
    if let affectedness { assessment.affectedness = affectedness }
  }

  /// The stakeholder with what is said; an empty text takes away what was there.
  func filling(
    _ stakeholder: Stakeholder, in project: Project, today: Day
  ) throws -> Stakeholder {
    var result = stakeholder
    if let art { result.form = try StakeholderKind(typed: art, "en art") }
    if let afdeling {
      result.department =
        afdeling.trimmed.isEmpty ? nil : try project.department(typed: afdeling).id
    }
    if let handling {
      result.handling =
        handling.trimmed.isEmpty ? nil : try Handling(typed: handling, "en håndtering")
    }
    if let next {
      result.nextContact = try Day.typed(next, today: today)
      try project.check(nextContact: result.nextContact, of: stakeholder)
    }
    result.organisation = organisation?.trimmed ?? result.organisation
    result.interests = interesser?.trimmed ?? result.interests
    result.concerns = bekymringer?.trimmed ?? result.concerns
    result.responsible = ansvarlig?.trimmed ?? result.responsible
    result.note = note?.trimmed ?? result.note
    return result
  }
}
