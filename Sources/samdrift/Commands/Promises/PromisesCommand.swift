import ArgumentParser
import Core
import Reports

/// `samdrift løfter`: what was promised, and what has become of it.
enum PromiseSubject: ListedSubject {
  static let name = "løfter"
  static let abstract = "Vis løfterne, ret dem, og skriv, hvad der er holdt."
  static let discussion = """
    Uden en kommando vises løfterne. Angiv et løfte med dets nummer; det skifter aldrig.
    """
  static let listing = "Vis løfterne med frist, hvem de er givet til, og om de er holdt."
  static let commands: [any ParsableCommand.Type] = [
    AddRecord<Promise>.self, EditRecord<Promise>.self, RemoveRecord<Promise>.self,
    KeepPromises.self, ExportList<PromiseSubject>.self,
  ]

  static func listing(_ session: Session) -> Listing {
    Report.promises(session.project, today: session.today)
  }
}

/// The options that say what is known of a promise.
enum PromiseOptions: OptionList {
  static let options = Promise.options(
    "stakeholders", "audience", "given", "deadline", "responsible", "state", "settled", "note",
    "dialogue", "meeting")
}

/// The option that says what was promised.
enum PromiseText: OptionList {
  static let options = Promise.options("text")
}

extension Promise: AddableRecord, RemovableRecord {
  typealias Name = PromiseText
  typealias About = PromiseOptions

  static let heading = "Om løftet"
  static let nameHelp = ArgumentHelp("Hvad der er lovet.", valueName: "løfte")
  static let argument = ArgumentHelp("Løftets nummer.", valueName: "nr")

  static let adding = CommandConfiguration(
    "løfter tilføj", "<løfte>",
    abstract: "Tilføj et løfte.",
    discussion: """
      For eksempel:
        samdrift løfter tilføj "Et fast navn i hver opgang" \\
          --til "beboerne i Fjordglimt" \\
          --lovet "i går" --frist 1/4 --ansvarlig Driftsleder
      """)

  static let editing = CommandConfiguration(
    "løfter ret", "<nr>",
    abstract: "Ret et løfte, eller skriv, hvad der er blevet af det.",
    discussion: """
      For eksempel:
        samdrift løfter ret 3 --status "ikke holdt" --note "Kontoret kunne ikke nås"
      Et løfte, der ikke er holdt eller er bortfaldet, skal have en begrundelse i --note. En tom \
      værdi ("") fjerner det, der stod.
      """)

  static let removal = CommandConfiguration(
    "løfter slet", "<nr>",
    abstract: "Slet et løfte.",
    discussion: "Nummeret bruges ikke igen. Et løfte, der er opgivet, kan få status bortfaldet.")
}

extension Promise: NumberedRecord {
  static let numbers = NumberWords(
    one: "et løfte", none: "intet løfte", list: "løfter", example: "1,3", tellsOfDeleted: true,
    mustBeThere: true)
}

/// `samdrift løfter holdt`: says that promises were kept.
struct KeepPromises: ParsableCommand {
  static let configuration = CommandConfiguration(
    "løfter holdt", "<nr> … [--dato <dato> | --fjern]",
    abstract: "Skriv, at løfter er holdt i dag.",
    discussion: """
      De, der allerede er holdt, forbliver det; med --fjern er de åbne igen. Det hele er ét trin, \
      som »samdrift fortryd« tager tilbage.
      """)

  @Argument(help: ArgumentHelp("Løfternes numre.", valueName: "nr"))
  var numbers: [String]

  @Option(help: ArgumentHelp("Dagen, de blev holdt; ellers i dag.", valueName: "dato"))
  var dato: String?

  @Flag(help: "Løfterne er ikke holdt alligevel.") var fjern = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if fjern, dato != nil { throw ValidationError("Brug enten --dato eller --fjern.") }
  }

  func run() throws {
    var session = try common.session()
    let day = try dato.map { try Day(typed: $0, today: session.today, leaning: .past) }
    let promises = try Promise.numbered(numbers, in: session)
      .filter { ($0.state == .kept) == fjern }
    let edits = promises.map { session.project.tick($0, on: day ?? session.today) }
    let label = "\(promises.count) løfter \(fjern ? "åbne igen" : "holdt")"
    try session.commitAndReport(
      edits.count == 1 ? edits[0] : Edit(label, edits.flatMap(\.changes)))
  }
}
