import Core
import Interface

/// The form on which a paper is chosen.
enum PaperChoice {
  static let introduction =
    "F2 viser papiret; derfra kan det skrives ud, gemmes og åbnes."

  static func specs(in project: Project) -> [Question] {
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
        name: "since", label: "Fortæl siden", input: .day(.past),
        hint: "Tomt: siden mødet før. Ellers en dato, fx 1/11."),
      Question(
        name: "confidential", label: "Udgave",
        input: .choice([
          Choice(stored: nil, shown: "kan deles ud"),
          Choice(stored: "ja", shown: "fortrolig, med holdninger og bekymringer"),
        ])),
    ]
  }

  static func values(_ request: PaperRequest) -> [String: String] {
    [
      "paper": request.kind.rawValue, "meeting": request.meeting, "since": request.since?.iso,
      "confidential": request.isConfidential ? "ja" : nil,
    ].compactMapValues { $0 }
  }

  /// What the chosen paper is for.
  static func hint(_ number: Int) -> String {
    let all = PaperKind.allCases
    guard all.indices.contains(number) else { return "" }
    return "Nr. \(number + 1) af \(all.count): \(all[number].purpose)"
  }

  /// What the filled-in form asks for.
  ///
  /// Throws when there is no such version of the paper, or it takes a meeting.
  static func request(
    _ values: [String: String?], project: String
  ) throws(Refusal) -> PaperRequest {
    func text(_ name: String) -> String? { values[name].flatMap { $0 } }
    let kind = text("paper").flatMap(PaperKind.init) ?? .summary
    let request = PaperRequest(
      kind, project: project, meeting: text("meeting"),
      since: text("since").flatMap(Day.init(iso:)),
      isConfidential: text("confidential") != nil)
    if kind.needsMeeting, request.meeting == nil {
      throw Refusal("\(kind.title): vælg det møde, det er fra.", field: "meeting")
    }
    if request.isConfidential, !kind.hasConfidentialVersion {
      throw Refusal(
        "\(kind.title) findes kun i en udgave, der kan deles ud.", field: "confidential")
    }
    return request
  }
}

/// The form on which it is said where and how a paper is printed.
struct PrintChoice: Equatable {
  /// The paper that is printed.
  let request: PaperRequest
  /// The names of the printers that are known, the standard one first.
  let printers: [String]
  /// Whether it can be printed as it looks in a PDF.
  let canMakePDF: Bool

  var introduction: String {
    [
      printers.isEmpty ? "Ingen printere er fundet; papiret sendes til standardprinteren." : "",
      canMakePDF ? "" : "Installér weasyprint for at skrive ud som PDF.",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  var specs: [Question] {
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
      Question(name: "format", label: "Som", input: .choice(canMakePDF ? [pdf, text] : [text])),
    ]
  }

  var values: [String: String] {
    ["copies": "1", "printer": printers.first].compactMapValues { $0 }
      .merging(["format": (canMakePDF ? PaperFormat.pdf : .text).rawValue]) { $1 }
  }

  /// What the filled-in form leads to.
  func effect(_ values: [String: String?]) throws(Refusal) -> Effect {
    func text(_ name: String) -> String? { values[name].flatMap { $0 } }
    guard let copies = text("copies").flatMap({ Int($0) }), (1...99).contains(copies) else {
      throw Refusal("Skriv et tal fra 1 til 99.", field: "copies")
    }
    return .printPaper(
      request, text("format").flatMap(PaperFormat.init) ?? .text, printer: text("printer"),
      copies: copies)
  }
}
