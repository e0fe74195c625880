import ArgumentParser
import Core

/// `samdrift plan tilføj`: a new activity, written on one line.
struct AddActivity: ParsableCommand {
  static let configuration = CommandConfiguration(
    "plan tilføj", "<linje>",
    abstract: "Tilføj en aktivitet.",
    discussion: """
      Linjen er, hvad der skal gøres; derefter @ og den ansvarlige, ! og fristen, # og \
      indsatsområdet. For eksempel:
        samdrift plan tilføj 'Fælles vagtordning @driftsleder !uge 49 #Personale'
      Med --titel i stedet for linjen bliver @, ! og # stående, som de er skrevet.
      """)

  @Argument(help: ArgumentHelp("Aktiviteten på én linje.", valueName: "linje"))
  var line: String?

  @OptionGroup var title: RecordOptions<ActivityTitle>

  @Option(help: ArgumentHelp("Sæt den efter aktiviteten med dette nummer.", valueName: "nr"))
  var efter: Int?

  @OptionGroup(title: "Om aktiviteten") var fields: RecordOptions<ActivityOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    let hasTitle = title.typed.has(ActivityTitle.options[0])
    if (line != nil) == hasTitle {
      throw ValidationError(
        hasTitle
          ? "Skriv enten linjen eller --titel, ikke begge dele."
          : "Skriv, hvad der skal gøres, fx 'Fælles vagtordning @driftsleder !uge 49'.")
    }
  }

  func run() throws {
    var session = try common.session()
    let before = session.project
    let blank = Activity(id: Environment.newID())
    let quick = try line.map { try QuickActivity($0, today: session.today) }
    let written = try (title.typed + fields.typed).filled(
      quick?.activity(id: blank.id) ?? blank, in: session)
    let new = written.with {
      $0.responsible = KnownNames(in: before).spelling(of: $0.responsible)
      $0.area = before.spelling(ofArea: $0.area)
    }
    let previous = try efter.map { try Activity.with(number: $0, in: session).id }
    let edit = before.add([new], after: previous)
    try session.commit(edit)
    guard let added = session.project.activity(new.id) else { return }
    Output.report("\(edit.said), nr. \(added.number)")
    let understood =
      [
        added.responsible.isEmpty ? "" : "ansvarlig \(added.responsible)",
        added.deadline.map {
          "frist " + DateInput.explanation(of: $0, today: session.today)
        } ?? "ingen frist",
        added.area.isEmpty ? "" : "indsatsområde \(added.area)",
      ].filter { !$0.isEmpty } + session.project.amounts(in: edit)
    Output.report("Forstået som: " + understood.joined(separator: ", ") + ".")
    Output.warnOfPersonNumbers(in: edit)
    PlanNotices.warn(ofDeadline: added.deadline, of: added)
    PlanNotices.warn(ofResponsible: added.responsible, in: before)
  }
}
