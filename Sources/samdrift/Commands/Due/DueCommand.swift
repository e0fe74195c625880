import ArgumentParser
import Core
import Reports

/// `samdrift mandagsmøde`: what is late and what is to be done soon, by who sees to it.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "mandagsmøde",
    abstract: "Vis, hvem der har noget overskredet, og hvad der skal gøres snart.",
    discussion: """
      Milepæle, aktiviteter, kommunikation, kontakter, mål, justeringer og møder, der er \
      overskredet eller skal gøres denne uge eller de næste to, efter ansvarlig. Det er det samme \
      som tasten w.
      """)

  @Flag(help: "Vis kun det, der er dit; se »samdrift jeg«.") var mine = false

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    let identity = mine ? try session.identity() : nil
    session.show(Report.due(session.project, today: session.today, of: identity), asJSON: json)
  }
}

/// `samdrift mine`: what the user has to see to.
struct MineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "mine",
    abstract: "Vis det, der er dit: overskredet, denne uge og de næste to.",
    discussion: "Dit er det, der står på dit navn eller en af dine roller; se »samdrift jeg«.")

  @Flag(help: "Skriv som JSON.") var json = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session()
    session.show(
      Report.due(session.project, today: session.today, of: try session.identity()), asJSON: json)
  }
}

extension Session {
  /// Who the user is in the project; throws where that hasn't been said.
  fileprivate func identity() throws(Failure) -> Identity {
    let identity = try environment.identityFile.read()
    if !identity.names(in: project.id).isEmpty { return identity }
    throw Failure(
      .usage,
      "Programmet ved ikke, hvem du er. Sig det én gang, fx »samdrift jeg --navn \"Anne Madsen\" "
        + "--rolle Driftsleder«.")
  }
}
