import Core
import Interface

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

  func title(in project: Project) -> String { "Udskriv · \(request.title)" }

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
    "Gem · \(request.title) · \(format.rawValue)"
  }

  func questions(in project: Project) -> [Question] {
    [.path(.writing([format.fileExtension]))]
  }

  func values(in project: Project) -> [String: String] { ["path": path] }

  func outcome(_ values: FormValues, _ scene: inout Scene) -> Outcome {
    .effects([.savePaper(request, format, path: values.text("path"), mayReplace: false)])
  }
}
