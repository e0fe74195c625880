import ArgumentParser
import Core

/// `samdrift aftale rettelser`: two versions of the agreement as one.
struct ShowCorrections: ParsableCommand {
  static let configuration = CommandConfiguration(
    "aftale rettelser", "[--versioner <nr-nr>]",
    abstract: "Vis aftalen med rettelser: hvad der går ud, og hvad der er nyt.",
    discussion: """
      For eksempel:
        samdrift aftale rettelser --versioner 1-3 --ud rettelser.pdf
      Uden numre er det de to nyeste versioner. Udkastet kan også være den ene. Papiret siger \
      også, hvilken version hver afdeling har tiltrådt.
      """)

  @OptionGroup(title: "Papiret") var paper: PaperOptions
  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws { try paper.deliver(.redline, in: common.session()) }
}
