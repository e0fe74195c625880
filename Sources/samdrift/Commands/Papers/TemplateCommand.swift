import ArgumentParser
import Core
import Reports
import Text

/// `samdrift skabelon`: the templates that papers are made with.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skabelon",
    abstract: "Vis skabelonerne til papirerne, så de kan erstattes af jeres egne.",
    usage: "samdrift skabelon [vis <navn>]",
    subcommands: [TemplateList.self, TemplateShow.self], defaultSubcommand: TemplateList.self)
}

/// `samdrift skabelon liste`: which there are, and where one's own belong.
struct TemplateList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "liste", abstract: "Vis, hvilke der er, og hvor jeres egne skal ligge.")

  func run() throws {
    let directory = Environment().templateDirectory
    let names = Template.papers.map(\.name).map { "  \($0)" }
    let own = PaperKind.allCases.map { "  \(PaperTemplates.names($0, .html)[0])" }
    Output.print(
      """
      Skabelonerne til alle papirer:
      \(names.joined(separator: "\n"))

      Se en af dem med »samdrift skabelon vis NAVN«, og læg jeres egen udgave i
        \(directory)
      Den bruges i stedet for programmets. Hedder den som et papir, gælder den kun for det:
      \(own.joined(separator: "\n"))
      Det samme gælder .md og .txt. I samme mappe kan I lægge
        brevhoved.txt   navn og adresse, én linje for hver
        logo.svg        eller logo.png; i .docx og .odt logo.png
        papir.docx      et dokument, som Word-papirer får typografier, hoved og fod fra
        papir.odt       det samme til LibreOffice; fortrolige papirer: papir-fortrolig

      """)
  }
}

/// `samdrift skabelon vis`: one of the program's own, to begin from.
struct TemplateShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vis", abstract: "Vis en af programmets skabeloner.")

  @Argument(
    help: ArgumentHelp("Skabelonens navn.", valueName: "navn"),
    completion: .list(Template.papers.map(\.name)))
  var name: String

  func run() throws {
    let wanted = name.inPlainLetters
    guard
      let template = Template.papers.first(where: {
        [$0.name, $0.name.replacing(".mustache", with: "")].map(\.inPlainLetters).contains(wanted)
      })
    else {
      let names = Template.papers.map(\.name).joined(separator: ", ")
      throw Failure(.usage, "Der er ingen skabelon, der hedder »\(name)«. Vælg mellem \(names).")
    }
    Output.print(template.text)
  }
}
