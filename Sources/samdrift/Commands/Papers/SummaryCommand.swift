import ArgumentParser

/// `samdrift oversigt`: the milestone summary for a meeting.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "oversigt",
    abstract: "Lav milepælsoversigten til mødet: én A4-side.",
    discussion: """
      En organisation kan bruge sine egne skabeloner; »samdrift skabelon« viser hvordan.
      """)

  @OptionGroup(title: "Papiret") var paper: PaperOptions
  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws { try paper.deliver(.summary, in: common.session()) }
}
