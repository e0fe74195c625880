import Core
import Interface
import Text

/// The form on which a file with a list is chosen.
struct ImportForm: FormPurpose {
  /// What the list is of.
  let kind: ListKind

  let accept = "Læs filen"

  func title(in project: Project) -> String { "Importér \(kind.many) fra fil" }

  func introduction(in project: Project) -> String {
    "Filen er et regneark fra Excel (.xlsx) eller gemt som CSV. Du ser, hvad der vil ske, før noget "
      + "ændres."
  }

  func questions(in project: Project) -> [Question] { [.path(.reading(["xlsx", "csv", "txt"]))] }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    .effects([
      .readList(
        ListRequest(kind, at: values.text("path"), project: scene.openProject ?? ""))
    ])
  }
}

/// The form on which one of the sheets of a workbook is chosen.
struct SheetChoice: FormPurpose {
  /// What is brought in.
  let request: ListRequest
  /// The sheets that may have it.
  let sheets: [String]

  let accept = "Læs arket"
  let isQuick = true

  func title(in project: Project) -> String { "Vælg ark" }

  func introduction(in project: Project) -> String {
    "Filen har flere ark. Vælg det, listen står i."
  }

  func questions(in project: Project) -> [Question] {
    [
      Question(
        name: "sheet", label: "Ark",
        input: .choice(sheets.map { Choice(stored: $0, shown: $0.onOneLine) }))
    ]
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    var request = request
    request.sheet = values["sheet"]
    return .effects([.readList(request)])
  }
}

/// The form on which it is said where a list is written.
struct ExportForm: FormPurpose {
  let isForChange = false
  /// What is suggested, or was chosen before.
  let list: ListExport

  private var kind: ListKind { list.kind }

  private func all(in project: Project) -> String {
    kind.counted(project.references(of: kind.kind).count)
  }

  func title(in project: Project) -> String { "Gem \(kind.definite) som fil" }

  func introduction(in project: Project) -> String {
    "Filen bliver et regneark til Excel, eller CSV, hvis navnet ender på .csv."
      + (list.shown == nil ? " Hele listen kommer med: \(all(in: project))." : "")
      + (kind.isConfidential
        ? " Den får holdninger og bekymringer med: gem den, hvor kun de rette kan læse den." : "")
  }

  func questions(in project: Project) -> [Question] {
    let all = all(in: project)
    let rows = list.shown.map { shown in
      Question(
        name: "rows", label: "Hvad skal med",
        input: .choice([
          Choice(
            stored: "shown", shown: "kun de viste eller markerede: \(kind.counted(shown.count))"),
          Choice(stored: "all", shown: "hele listen: \(all)"),
        ]))
    }
    return [.path(.writing(["xlsx", "csv"]))] + (rows.map { [$0] } ?? [])
  }

  func values(in project: Project) -> [String: String] {
    ["path": list.path, "rows": list.isWhole ? "all" : "shown"]
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    var list = list
    list.path = values.text("path").withEnding("xlsx")
    list.isWhole = values["rows"] != "shown"
    return .effects([.writeList(list, mayReplace: false)])
  }
}

extension String {
  /// The path of a file, with an ending where its name has none.
  func withEnding(_ ending: String) -> String {
    let name = split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.isEmpty || name.contains(".") ? self : "\(self).\(ending)"
  }
}

extension Question {
  /// Where a file is.
  static func path(_ use: PathUse) -> Question {
    Question(name: "path", label: "Fil", input: .path(use), isRequired: true)
  }
}
