import ArgumentParser
import Core
import Storage
import Text

/// `samdrift udgiv`: what everybody may see of the project, as a site in a folder.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "udgiv", "<mappe>",
    abstract: "Udgiv projektet som sider, alle kan læse i en browser.",
    discussion: """
      Siderne viser tavlen, planen, det næste møde, papirerne og kalenderen, uden det \
      fortrolige og de navne, som projektet kender. Læs dem igennem, før I lægger dem ud. Mappen skal være tom, ny eller udgivet i før; kun det, der \
      er ændret, skrives igen. Læg den, hvor jeres webserver kan vise den, eller åbn index.html.
      """)

  @Argument(
    help: ArgumentHelp("Mappen, siderne skal ligge i.", valueName: "mappe"),
    completion: .directory)
  var folder: String

  @Flag(help: "Vis kun, hvad der ville ske; intet skrives.") var vis = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session(activities: [])
    if let past = session.viewpoint.past { throw StorageError.past(past) }
    try Publisher.demandHome(session.journal)
    try PrivateFile.demandName(folder)
    let publisher = Publisher(environment: session.environment)
    let ledger = try session.ledger()
    if vis {
      let publication = try SiteFolder(path: folder).publication(
        of: publisher.site(of: ledger), for: ledger.project, at: session.environment.now)
      Output.print(publication.listing)
      return
    }
    let publication = try publisher.publish(ledger, in: folder)
    Output.report(
      "Siderne om »\(ledger.project.info.name)« er udgivet i \(folder): \(publication.words).")
    if let closing = SiteFolder(path: folder).closing { Output.report(closing) }
    let places = session.environment.knownPlaces(of: common.address(session.environment))
    if let trouble = places.note(site: folder, of: ledger.project.id) { Output.report(trouble) }
    if ledger.project.info.site.isEmpty {
      Output.report(
        """
        Skriv adressen, hvor de kan læses, med »samdrift projekt ret --adresse https://…«, så får \
        papirerne en QR-kode, der fører dertil.
        """)
    }
  }
}

extension Publication {
  /// How much has been done, as it stands inside a sentence.
  var words: String {
    [
      "\(changes.count.counted("fil", "filer")) skrevet",
      unchanged > 0 ? "\(unchanged) uændret" : "",
      removed.isEmpty ? "" : "\(removed.count) slettet",
    ].joinedFilled(separator: ", ")
  }

  /// What would be written and removed, a line for each.
  fileprivate var listing: String {
    (changes.map { "Skrives: \($0.path)" }.sorted() + removed.map { "Slettes: \($0)" })
      .joined(separator: "\n") + "\n"
  }
}
