import ArgumentParser
import Core
import Reports
import Text

/// `samdrift søg`: what is written in a project, found by a word.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "søg", "<ord> ...",
    abstract: "Søg i alt, der er skrevet i projektet.",
    discussion: """
      Der søges i navne, numre, noter, svar, beslutninger og al anden tekst. Flere ord skal stå \
      sammen, som de er skrevet.
      """)

  @Argument(
    help: ArgumentHelp(
      "Det, der søges efter: et ord, en del af et eller et nummer.", valueName: "ord"))
  var words: [String]

  @Flag(help: "Vis som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let text = words.joined(separator: " ").trimmed
    guard !text.isEmpty else {
      throw Failure(.usage, "Skriv det, der skal søges efter, fx »samdrift søg fordelingsnøgle«.")
    }
    let session = try common.session()
    session.show(Report.search(text, in: session.project), asJSON: json)
  }
}
