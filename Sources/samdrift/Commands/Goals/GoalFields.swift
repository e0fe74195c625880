import ArgumentParser
import Core
import Text

/// The options that say what is known of a goal.
struct GoalFields: ParsableArguments {
  @Option(
    name: [.customLong("område"), .customLong("omraade")],
    help: ArgumentHelp("økonomi, service, samarbejde, indflydelse eller læring.", valueName: "ord"),
    completion: .list(GoalArea.allCases.map(\.shown)))
  var area: String?

  @Option(help: ArgumentHelp("Hvad der ses på.", valueName: "tekst"))
  var indikator: String?

  @Option(
    name: [.customLong("måles-i"), .customLong("maales-i")],
    help: ArgumentHelp("tal eller ord.", valueName: "ord"),
    completion: .list(GoalScale.allCases.map(\.shown)))
  var scale: String?

  @Option(help: ArgumentHelp("Hvad tallene tæller, for eksempel kr./m².", valueName: "tekst"))
  var enhed: String?

  @Option(
    help: ArgumentHelp("højere (er bedre) eller lavere (er bedre).", valueName: "ord"),
    completion: .list(GoalDirection.allCases.map(\.shown)))
  var retning: String?

  @Option(help: ArgumentHelp("Som det var, i tal eller i ord.", valueName: "værdi"))
  var udgangspunkt: String?

  @Option(
    name: [.customLong("år"), .customLong("aar")],
    help: ArgumentHelp("Året, som udgangspunktet er fra.", valueName: "årstal"))
  var year: String?

  @Option(
    name: [.customLong("måltal"), .customLong("maaltal")],
    help: ArgumentHelp("Som det skal blive, i tal eller i ord.", valueName: "værdi"))
  var target: String?

  @Option(help: ArgumentHelp("Dagen, det skal være nået.", valueName: "dato"))
  var inden: String?

  @Option(help: ArgumentHelp("Hvem der ser til det.", valueName: "navn"))
  var ansvarlig: String?

  @Option(
    name: [.customLong("opfølgning"), .customLong("opfoelgning")],
    help: ArgumentHelp("Hvornår målet skal ses på igen.", valueName: "dato"))
  var followUp: String?

  @Option(help: ArgumentHelp("Andet.", valueName: "tekst"))
  var note: String?

  func validate() throws {
    if let area { _ = try GoalArea(typed: area, "et område") }
    if let scale { _ = try GoalScale(typed: scale, "noget, der kan måles i") }
    if let retning { _ = try GoalDirection(typed: retning, "en retning") }
  }

  /// The goal with what is said; an empty text takes away what was there.
  func filling(_ goal: Goal, today: Day) throws -> Goal {
    var result = goal
    if let area { result.area = try GoalArea(typed: area, "et område") }
    if let indikator { result.indicator = indikator.trimmed }
    if let scale { result.scale = try GoalScale(typed: scale, "noget, der kan måles i") }
    if let enhed { result.unit = enhed.trimmed }
    if let retning { result.direction = try GoalDirection(typed: retning, "en retning") }
    if let year { result.baselineYear = try Self.year(year) }
    if let inden { result.targetDate = try Day.typed(inden, today: today) }
    if let ansvarlig { result.responsible = ansvarlig.trimmed }
    if let followUp { result.nextFollowUp = try Day.typed(followUp, today: today) }
    if let note { result.note = note.trimmed }
    if result.scale == .words {
      if let udgangspunkt { result.baselineWords = udgangspunkt.trimmed }
      if let target { result.targetWords = target.trimmed }
    } else {
      let form = result.numberForm
      func figure(_ text: String, _ option: String) throws(Failure) -> Quantity? {
        try Quantity.typed(text, option, as: form)
      }
      if let udgangspunkt { result.baseline = try figure(udgangspunkt, "--udgangspunkt") }
      if let target { result.target = try figure(target, "--måltal") }
    }
    return result
  }

  private static func year(_ text: String) throws(Failure) -> Int? {
    if text.trimmed.isEmpty { return nil }
    guard let year = Int(text.trimmed), (1900...2199).contains(year) else {
      throw Failure(.usage, "--år: »\(text)« er ikke et årstal. Skriv for eksempel 2025.")
    }
    return year
  }
}

extension Session {
  /// The goal with a number; says by whom and when it was deleted, where it was.
  func goal(typed number: Int) throws -> Goal {
    if let goal = project.goal(number: number) { return goal }
    for entry in try ledger().entries.reversed() {
      for case .remove(let reference, let fields) in entry.transaction.changes
      where reference.kind == .goal && fields["number"] == String(number) {
        let step = entry.transaction
        throw Failure(
          .usage,
          "Mål \(number) »\(fields["title"] ?? "")« er slettet af \(step.author) den "
            + "\(environment.zone.day(of: step.time).medium). Se »samdrift historik«.")
      }
    }
    throw Failure(.usage, "Der er intet mål nr. \(number). Se dem med »samdrift mål«.")
  }

  /// The goal that a text names by its number; an empty text is none.
  func goal(typed text: String) throws -> Goal? {
    if text.trimmed.isEmpty { return nil }
    guard let number = Int(text.trimmed) else {
      throw Failure(.usage, "»\(text)« er ikke nummeret på et mål. Skriv for eksempel 3.")
    }
    return try goal(typed: number)
  }
}

extension Output {
  /// Says which of a goal's figures may be slips.
  static func warn(ofDoubts goal: Goal) {
    for doubt in goal.doubts { report("Bemærk: \(doubt)") }
  }
}
