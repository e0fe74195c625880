import ArgumentParser
import Core
import Text

/// The options that say what is known of a model.
struct ModelFields: ParsableArguments {
  @Flag(name: .customLong("som-i-dag"), help: "Modellen er driften, som den er i dag.")
  var asToday = false

  @Option(help: ArgumentHelp("Afdelingerne, der er med.", valueName: "navne"))
  var afdelinger: String?

  @Option(help: ArgumentHelp("Hvordan driften er delt op.", valueName: "tekst"))
  var organisation: String?

  @Option(help: ArgumentHelp("Hvem der leder.", valueName: "tekst"))
  var ledelse: String?

  @Option(help: ArgumentHelp("Hvem der arbejder i den.", valueName: "tekst"))
  var bemanding: String?

  @Option(help: ArgumentHelp("Timer om ugen.", valueName: "tal"))
  var timer: String?

  @Option(help: ArgumentHelp("Hvor den holder til.", valueName: "tekst"))
  var lokaler: String?

  @Option(help: ArgumentHelp("Hvilke maskiner den har.", valueName: "tekst"))
  var maskiner: String?

  @Option(help: ArgumentHelp("Hvad der taler for.", valueName: "tekst"))
  var fordele: String?

  @Option(help: ArgumentHelp("Hvad der taler imod.", valueName: "tekst"))
  var ulemper: String?

  @Option(
    name: [.customLong("mål"), .customLong("maal")],
    help: ArgumentHelp("Numrene på de mål, den skal nå.", valueName: "1,3"))
  var goals: String?

  /// The model with what is said; an empty text takes away what was there.
  func filling(_ model: OperatingModel, in session: Session) throws -> OperatingModel {
    let project = session.project
    var result = model
    if asToday { result.isAsToday = true }
    if let afdelinger {
      result.departments = try project.departments(typed: [afdelinger]).map(\.id)
    }
    if let organisation { result.organisation = organisation.trimmed }
    if let ledelse { result.leadership = ledelse.trimmed }
    if let bemanding { result.staffing = bemanding.trimmed }
    if let timer { result.hours = try Quantity.amount(typed: timer, "--timer", as: .hours) }
    if let lokaler { result.premises = lokaler.trimmed }
    if let maskiner { result.machines = maskiner.trimmed }
    if let fordele { result.pros = fordele.trimmed }
    if let ulemper { result.cons = ulemper.trimmed }
    if let goals {
      result.goals = try goals.parts.map { part throws(Failure) in
        guard let goal = project.goals.first(where: { String($0.number) == part }) else {
          throw Failure(.usage, "»\(part)« er ikke nummeret på et mål. Skriv for eksempel 1,3.")
        }
        return goal.id
      }
    }
    return result
  }
}

extension Project {
  /// The one model that a text names: its place on the list, or its name or the beginning of it.
  func model(typed text: String) throws(Failure) -> OperatingModel {
    let models = operatingModels
    let wanted = text.trimmed.lowercased()
    let exact = models.filter { $0.name.lowercased() == wanted }
    let beginning = models.filter { !wanted.isEmpty && $0.name.lowercased().hasPrefix(wanted) }
    let found = exact.isEmpty ? beginning : exact
    if found.count == 1 { return found[0] }
    if let place = Int(wanted), models.indices.contains(place - 1) { return models[place - 1] }
    if models.isEmpty {
      throw Failure(
        .usage, "Der er ingen modeller endnu. Begynd med »samdrift model tilføj«.")
    }
    throw Failure(
      .usage,
      "»\(text)« er ikke én model. Vælg mellem:\n"
        + models.enumerated().map { "  \($0 + 1) \($1.name)" }.joined(separator: "\n"))
  }
}
