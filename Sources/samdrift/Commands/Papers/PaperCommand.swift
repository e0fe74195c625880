import ArgumentParser
import Core
import Text

/// `samdrift papir`: any of the papers.
struct PaperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "papir", "<navn>",
    abstract: "Lav et papir: som tekst, Markdown, HTML, PDF eller Word-dokument.",
    discussion: PaperKind.allCases.map { "\($0.rawValue): \($0.purpose)." }.joined(separator: "\n"))

  @Argument(
    help: ArgumentHelp("Papirets navn; begyndelsen er nok.", valueName: "navn"),
    completion: .list(PaperKind.allCases.map(\.rawValue)))
  var name: String

  @OptionGroup(title: "Papiret") var paper: PaperOptions
  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let wanted = name.inPlainLetters
    let found = PaperKind.allCases.filter { $0.rawValue.inPlainLetters.hasPrefix(wanted) }
    guard let kind = found.first, found.count == 1 else {
      let names = PaperKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(.usage, "Der er intet papir, der hedder »\(name)«. Vælg mellem \(names).")
    }
    try paper.deliver(kind, in: common.session())
  }
}
