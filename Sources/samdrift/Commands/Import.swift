import ArgumentParser
import Core
import Storage

/// `samdrift import`: a project out of an exported file.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Hent et projekt med dets historik fra en eksporteret fil.")

  @Argument(help: ArgumentHelp("Filen, der skal læses.", valueName: "fil"), completion: .file())
  var file: String

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let document = try ProjectDocument(reading: try PrivateFile.read(file), name: file)
    guard document.result.isWhole else {
      throw Failure(
        .data,
        """
        \(file) kan ikke importeres: projektet har ikke et navn og netop de tolv milepæle. \
        Intet er ændret. Lav filen igen med »samdrift eksport«.
        """)
    }
    let journal = try common.openOrCreate(Environment())
    if try journal.projects().contains(document.project) {
      let name = try journal.snapshot(of: document.project).name
      throw Failure(
        .data,
        """
        Projektet i \(file) er allerede i \(journal.name), hvor det hedder »\(name)«. \
        Slet det først, eller vælg en anden fil med --database.
        """)
    }
    _ = try journal.append(document.transactions, to: document.project, expecting: 0)
    Output.report("Projektet »\(document.result.info.name)« er hentet ind i \(journal.name).")
  }
}

extension Project {
  /// Whether it has a name and exactly the twelve milestones, as every project of this program has.
  fileprivate var isWhole: Bool {
    !info.name.trimmed.isEmpty && Set(milestones.map(\.id)) == Set((1...12).map(String.init))
  }
}
