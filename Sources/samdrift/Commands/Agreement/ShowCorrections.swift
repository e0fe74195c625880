import ArgumentParser
import Core

/// `samdrift aftale rettelser`: two versions of the agreement as one.
struct ShowCorrections: ParsableCommand {
  static let configuration = CommandConfiguration(
    "aftale rettelser", "[--fra-version <nr>] [--til-version <nr>] [<tilvalg>]",
    abstract: "Vis aftalen med rettelser: hvad der går ud, og hvad der er nyt.",
    discussion: """
      For eksempel:
        samdrift aftale rettelser --fra-version 1 --til-version 3 --ud rettelser.pdf
      Uden numre er det de to nyeste versioner. Udkastet kan også være den ene. Papiret siger \
      også, hvilken version hver afdeling har tiltrådt.
      """)

  @Option(help: ArgumentHelp("Den ældre version; ellers den før.", valueName: "nr"))
  var fraVersion: Int?

  @Option(help: ArgumentHelp("Den nyere version; ellers den nyeste.", valueName: "nr"))
  var tilVersion: Int?

  @OptionGroup(title: "Papiret") var paper: PaperOptions
  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let versions = session.project.agreements.map(\.version)
    try paper.deliver(.redline, in: session) { request in
      if fraVersion == nil, tilVersion == nil { return }
      let newer = tilVersion ?? versions.last ?? 0
      request.versions = VersionPair(fraVersion ?? versions.last { $0 < newer } ?? newer, newer)
    }
  }
}
