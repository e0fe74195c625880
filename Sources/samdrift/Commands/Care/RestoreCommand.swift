import ArgumentParser
import Core
import Storage
import Text

/// `samdrift gendan`: a backup in the place of the database.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "gendan", "<kopi>",
    abstract: "Hent en sikkerhedskopi ind i databasens sted.",
    discussion: """
      Kopien bliver læst igennem først, og personer, hvis spor er slettet siden, tages ud af den. \
      Den database, der er der nu, lægges til side ved siden af; det bliver sagt, hvor. Du bliver \
      spurgt, før noget ændres, og får at vide, hvad der går tabt.
      """)

  @Argument(
    help: ArgumentHelp("Sikkerhedskopien.", valueName: "kopi"),
    completion: .file(extensions: ["db"]))
  var kopi: String

  @Flag(help: "Gendan uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    try common.demandChange()
    let environment = Environment()
    let file = try common.address(environment).demandFile(for: .restoration)
    if common.database == nil { try environment.makeDatabaseDirectory() }
    try TemporaryDirectory.use { directory in
      let restoration = try Restoration(
        of: kopi, to: file, in: directory, environment: environment)
      let sentences = try restoration.consequences()
      try Output.demandConsent(
        (sentences + ["Kopien \(kopi) bliver til \(restoration.target)."])
          .joined(separator: " "),
        given: ja)
      if Interruption.hasCome { throw CancellationError() }
      let former = try restoration.takePlace()
      Output.report("\(kopi) er gendannet i \(restoration.target).")
      if ja { for sentence in sentences { Output.report(sentence) } }
      let count = restoration.erasures.count
      if count > 0 {
        Output.report(
          """
          Alle spor af \(count.counted("person", "personer")), som er slettet efter kopien, er også \
          taget ud af det gendannede.
          """)
      }
      if let former {
        Output.report(
          """
          Den tidligere database ligger i \(former). Slet den, når alt ser rigtigt ud\
          \(restoration.hindrance == nil ? "" : "; den kan have spor af personer, der er slettet").
          """)
      }
    }
  }
}
