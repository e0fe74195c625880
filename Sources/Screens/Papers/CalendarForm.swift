import Core
import Text

/// The form on which it is said what goes into a calendar, and where it is written.
struct CalendarForm: FormPurpose {
  let isForChange = false
  /// What is chosen to begin with.
  var request = CalendarRequest()
  /// The path that is written to begin with.
  var path = "kalender.ics"
  /// The field that has the focus to begin with; nil for the first.
  var start: String?

  let isQuick = true

  func title(in project: Project) -> String { "Gem kalender som fil" }

  func introduction(in project: Project) -> String {
    "Filen (.ics) hentes ind i Outlook eller en anden kalender. En nyere fil retter det, der er der "
      + "i forvejen."
  }

  func questions(in project: Project) -> [Question] {
    let names = project.responsibles
    return [
      Question(
        name: "kinds", label: "Hvad",
        input: .several(CalendarKind.allCases.map { .init(stored: $0.rawValue, shown: $0.shown) })),
      Question(
        name: "responsible", label: "Ansvarlig",
        input: .choice(
          [.init(stored: nil, shown: "alle")] + names.map { .init(stored: $0, shown: $0) }),
        hint: "Møder og opfølgninger har ingen ansvarlig og kommer altid med"),
      Question(
        name: "alarm", label: "Påmindelse",
        input: .choice([
          .init(stored: nil, shown: "ingen"), .init(stored: "0", shown: "på dagen"),
          .init(stored: "1", shown: "dagen før"), .init(stored: "2", shown: "to dage før"),
          .init(stored: "7", shown: "en uge før"),
        ])),
      .path(.writing(["ics"])),
    ]
  }

  func values(in project: Project) -> [String: String] {
    var values = ["path": path]
    values["kinds"] = request.kinds.map(\.rawValue).joined(separator: " ")
    // It may have been chosen in another project.
    if case .named(let name) = request.responsible, project.responsibles.contains(name) {
      values["responsible"] = name
    }
    values["alarm"] = request.alarm.map { String($0) }
    return values
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    let words = values.text("kinds").split(separator: " ")
    let kinds = Set(words.compactMap { CalendarKind(rawValue: String($0)) })
    if kinds.isEmpty { throw Refusal("Vælg mindst én ting.", field: "kinds") }
    let path = values.text("path").withEnding("ics")
    guard path.lowercased().hasSuffix(".ics") else {
      throw Refusal("Filens navn skal ende på .ics, som kalender.ics.", field: "path")
    }
    let request = CalendarRequest(
      kinds, responsible: values["responsible"].map(ResponsibleChoice.named),
      alarm: values["alarm"].flatMap { Int($0) })
    return .effects([
      .saveCalendar(request, project: scene.openProject ?? "", path: path, mayReplace: false)
    ])
  }
}
