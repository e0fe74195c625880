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
    let journal = try common.openOrCreate(forPractice: isPractice).journal
    if try journal.projects().contains(document.project) {
      let title = try journal.snapshot(of: document.project).name
      throw Failure(
        .data,
        """
        Projektet i \(name) er allerede i \(journal.name), hvor det hedder »\(title)«. \
        Slet det først, eller vælg en anden fil med --database.
        """)
    }
    _ = try journal.append(document.transactions, to: document.project, expecting: 0)
    if document.isPractice, !journal.isPractice {
      Output.report("Filen er fra en øvelse, men ligger nu mellem jeres rigtige projekter.")
    }
    Output.report("Projektet »\(document.result.info.name)« er hentet ind i \(journal.name).")
  }
}

extension Project {
  /// Whether it has a name and exactly the twelve milestones, as every project of this program has.
  fileprivate var isWhole: Bool {
    !info.name.trimmed.isEmpty && Set(milestones.map(\.id)) == Set((1...12).map(String.init))
  }
}
