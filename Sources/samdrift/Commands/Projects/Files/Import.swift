import ArgumentParser
import Core
import Storage
import Text

/// `samdrift import`: a project out of an exported file.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    "import", "<fil>", abstract: "Hent et projekt med dets historik fra en eksporteret fil.",
    discussion: "Filen »-« er standardinput.")

  @Argument(help: ArgumentHelp("Filen, der skal læses.", valueName: "fil"), completion: .file())
  var file: String

  @Flag(
    name: .danish("øvelse"),
    help: "Hent projektet ind i en ny database til øvelse, hvor --dag vælger, hvilken dag det er.")
  var isPractice = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  private static let mostBytes = 500_000_000

  /// What the file is called in messages.
  private var name: String { file == PrivateFile.standard ? "Standardinput" : file }

  func run() throws {
    try common.demand(.bringIn)
    let data = try PrivateFile.read(try TypedFile.toRead(file), atMost: Self.mostBytes)
    if data.count > Self.mostBytes {
      throw Failure(
        .data, "\(name) fylder over 500 MB og kan ikke være et projekt. Intet er ændret.")
    }
    let document = try ProjectDocument(reading: data, name: name)
    guard document.result.isWhole else {
      throw Failure(
        .data,
        """
        \(name) kan ikke importeres: projektet har ikke et navn og netop de tolv milepæle. \
        Intet er ændret. Lav filen igen med »samdrift eksport«.
        """)
    }
    let (environment, journal) = try common.openOrCreate(forPractice: isPractice)
    try environment.demand(.bringIn)
    if try journal.projects().contains(document.project) {
      throw try alreadyThere(document, in: journal)
    }
    let count = try add(document, to: journal, environment)
    if count > 0 {
      Output.report(
        """
        Alle spor af \(count.counted("person", "personer")), som er slettet her, er taget ud af det \
        importerede.
        """)
    }
    if document.isPractice, !journal.isPractice {
      Output.report("Filen er fra en øvelse, men ligger nu mellem jeres rigtige projekter.")
    }
    // The file's own may have had a person's name in it.
    let title =
      count == 0 ? document.result.info.name : try journal.snapshot(of: document.project).name
    Output.report("Projektet »\(title)« er hentet ind i \(journal.name).")
  }

  /// Stores the project without those who have been forgotten here, before anything of it is shown;
  /// returns how many they were.
  private func add(
    _ document: ProjectDocument, to journal: any Journal, _ environment: Environment
  ) throws -> Int {
    let ids = try journal.erased()
      .union(
        environment.forgotten(
          beside: [file, common.address(environment).file].compactMap { $0 }))
    let cleansing =
      ids.isEmpty
      ? nil
      : try Cleansing(
        of: ids, from: Ledger(projectID: document.project, document.transactions),
        by: environment.author, at: environment.now)
    let transactions = cleansing?.transactions ?? document.transactions
    _ = try journal.append(transactions, to: document.project, expecting: 0)
    try journal.note(erased: Set(transactions.compactMap(\.forgotten)))
    return cleansing?.erasures.count ?? 0
  }

  /// That the project is there, and whom the file would bring back in its place.
  private func alreadyThere(
    _ document: ProjectDocument, in journal: any Journal
  ) throws -> Failure {
    let present = try journal.ledger(of: document.project)
    let known = Set(document.transactions.map(\.id))
    let nameless = present.entries.map(\.transaction)
      .count { $0.isNamelessErasure && !known.contains($0.id) }
    let warning =
      nameless == 0
      ? ""
      : """
       Filen er fra før, en tidligere udgave slettede alle spor af \
      \(nameless.counted("person", "personer")), og ville bringe dem tilbage.
      """
    return Failure(
      .data,
      """
      Projektet i \(name) er allerede i \(journal.name), hvor det hedder »\(present.name)«.\(warning) \
      Slet det først, eller vælg en anden database med --database.
      """)
  }
}

extension Project {
  /// Whether it has a name and exactly the twelve milestones, as every project of this program has.
  fileprivate var isWhole: Bool {
    !info.name.trimmed.isEmpty && Set(milestones.map(\.id)) == Set((1...12).map(String.init))
  }
}
