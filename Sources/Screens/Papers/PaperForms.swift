import Core
import Interface

/// The form on which a paper is chosen.
struct PaperChoice: FormPurpose {
  let isForChange = false
  /// The paper that is chosen to begin with.
  let request: PaperRequest

  let accept = "Vis"
  let isQuick = true

  func title(in project: Project) -> String { "Vælg papir" }

  func introduction(in project: Project) -> String {
    "F2 viser papiret; derfra kan det udskrives, gemmes og åbnes."
  }

  func questions(in project: Project) -> [Question] {
    [
      Question(
        name: "paper", label: "Papir",
        input: .choice(
          PaperKind.allCases.map { Choice(stored: $0.rawValue, shown: $0.title) })),
      Question(
        name: "meeting", label: "Til mødet",
        input: .choice(
          [Choice(stored: nil, shown: "intet bestemt møde")]
            + project.meetings.reversed().map {
              Choice(stored: $0.id, shown: $0.plainName)
            })),
      Question(
        name: "department", label: "Til afdelingen",
        input: .choice(
          [Choice(stored: nil, shown: "et brev til hver")]
            + project.departments.map { Choice(stored: $0.id, shown: $0.name) })),
      Question(
        name: "since", label: "Vis ændringer siden", input: .day(.past),
        hint: "Tomt: siden mødet før. Ellers en dato, fx 1/11."),
      Question(
        name: "confidential", label: "Udgave",
        input: .choice([
          Choice(stored: nil, shown: "kan deles ud"),
          Choice(stored: "ja", shown: "fortrolig, med holdninger og bekymringer"),
        ])),
    ]
  }

  var decider: String? { "paper" }

  func asks(for field: String, where decided: String?) -> Bool {
    field != "department" || decided == PaperKind.letters.rawValue
  }

  func values(in project: Project) -> [String: String] {
    [
      "paper": request.kind.rawValue, "department": request.about?.id, "meeting": request.meeting,
      "since": request.since?.iso,
      "confidential": request.isConfidential ? "ja" : nil,
    ].compactMapValues { $0 }
  }

  /// What the chosen paper is for.
  func hint(about field: String, in form: Form) -> String? {
    let (number, all) = (form.choice("paper"), PaperKind.allCases)
    return field == "paper" && all.indices.contains(number) ? all[number].purpose : nil
  }

  /// Throws when there is no such version of the paper, or it takes a meeting.
  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    let kind = values["paper"].flatMap(PaperKind.init) ?? .summary
    var request = PaperRequest(
      kind, project: request.project, meeting: values["meeting"], since: values.day("since"),
      isConfidential: values["confidential"] != nil)
    if kind == .letters { request.about = values["department"].map { Reference(.department, $0) } }
    if kind.needsMeeting, request.meeting == nil {
      throw Refusal("\(kind.title): vælg det møde, det er fra.", field: "meeting")
    }
    if request.isConfidential, !kind.hasConfidentialVersion {
      throw Refusal(
        "\(kind.title) findes kun i en udgave, der kan deles ud.", field: "confidential")
    }
    return .effects([.makePaper(request)])
  }
}

/// The form on which it is said where and how a paper is printed.
struct PrintChoice: FormPurpose {
  let isForChange = false
  /// The paper that is printed.
  let request: PaperRequest
  /// The names of the printers that are known, the standard one first.
  let printers: [String]
  /// Whether it can be printed as it looks in a PDF.
  let canMakePDF: Bool

  let accept = "Udskriv"
  let isQuick = true

  func title(in project: Project) -> String { "Udskriv · \(request.kind.title)" }

  func introduction(in project: Project) -> String {
    [
      printers.isEmpty ? "Ingen printere er fundet; papiret sendes til standardprinteren." : "",
      canMakePDF ? "" : "Installér weasyprint for at skrive ud som PDF.",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  func questions(in project: Project) -> [Question] {
    let standard = Choice(stored: nil, shown: "standardprinteren")
    let text = Choice(stored: PaperFormat.text.rawValue, shown: "ren tekst")
    let pdf = Choice(stored: PaperFormat.pdf.rawValue, shown: "PDF")
    return [
      Question(
        name: "printer", label: "Printer",
        input: .choice(
          printers.isEmpty
            ? [standard] : printers.map { Choice(stored: $0, shown: $0) })),
      Question(name: "copies", label: "Eksemplarer", input: .number, isRequired: true),
      Question(name: "format", label: "Format", input: .choice(canMakePDF ? [pdf, text] : [text])),
    ]
  }

  func values(in project: Project) -> [String: String] {
    ["copies": "1", "printer": printers.first].compactMapValues { $0 }
      .merging(["format": (canMakePDF ? PaperFormat.pdf : .text).rawValue]) { $1 }
  }

  func outcome(_ values: FormValues, _ scene: inout Scene) throws(Refusal) -> Outcome {
    guard let copies = Int(values.text("copies")), (1...99).contains(copies) else {
      throw Refusal("Skriv et tal fra 1 til 99.", field: "copies")
    }
    return .effects([
      .printPaper(
        request, values["format"].flatMap(PaperFormat.init) ?? .text, printer: values["printer"],
        copies: copies)
    ])
  }
}

/// The form on which it is said where a paper is saved.
struct SaveChoice: FormPurpose {
  let isForChange = false
  /// The paper that is saved.
  let request: PaperRequest
  let format: PaperFormat
  /// The path that is written to begin with.
  let path: String

  let isQuick = true

  func title(in project: Project) -> String {
    "Gem · \(request.kind.title) · \(format.rawValue)"
  }

  func questions(in project: Project) -> [Question] {
    [.path(.writing([format.fileExtension]))]
  }

  func values(in project: Project) -> [String: String] { ["path": path] }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    .effects([.savePaper(request, format, path: values.text("path"), mayReplace: false)])
  }
}
