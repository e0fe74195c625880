import ArgumentParser
import Core
import Text

/// `samdrift nøgler tilføj`: a new allocation key.
struct AddKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tilføj",
    abstract: "Tilføj en nøgle for en omkostningspulje.",
    usage: "samdrift nøgler tilføj <pulje> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift nøgler tilføj Kontor --budget 487.333 --efter lejemålsenheder
        samdrift nøgler tilføj Maskiner --budget 318.991 --vægt m2=60 --vægt timer=40
      """,
    aliases: ["tilfoej"])

  @Argument(help: ArgumentHelp("Hvad puljen hedder.", valueName: "pulje"))
  var name: String

  @OptionGroup(title: "Om nøglen") var fields: RecordOptions<KeyOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    try KeyName.demand(name)
  }

  func run() throws {
    var session = try common.session()
    let new = try fields.filled(AllocationKey(id: Environment.newID()), in: session)
    let edit = session.project.add(new.with { $0.name = name.trimmed })
    try session.commit(edit)
    let number = session.project.allocationKey(new.id)?.number ?? 0
    Output.report("\(edit.label), nr. \(number)")
    session.reportAmounts(in: edit)
    session.report(keyWithID: new.id)
  }
}

/// `samdrift nøgler ret`: changes an allocation key.
struct EditKey: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ret",
    abstract: "Ret en nøgle.",
    usage: "samdrift nøgler ret <nr> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift nøgler ret 2 --budget 500.000
      En tom værdi ("") fjerner det, der stod.
      """)

  @Argument(help: ArgumentHelp("Nøglens nummer.", valueName: "nr"))
  var number: Int

  @OptionGroup var name: RecordOptions<KeyName>

  @OptionGroup(title: "Om nøglen") var fields: RecordOptions<KeyOptions>

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    var session = try common.session()
    let key = try AllocationKey.with(number: number, in: session)
    let edited = try fields.filled(name.typed.filled(key, in: session), in: session)
    try session.commitAndReport(session.project.edit(key) { $0 = edited })
    session.report(keyWithID: key.id)
  }
}

extension AllocationKey: RemovableRecord {
  static let removal = CommandConfiguration(
    commandName: "slet",
    abstract: "Slet en nøgle.",
    usage: "samdrift nøgler slet <nr> [<tilvalg>]")

  static let numberHelp = "Nøglens nummer."
}

extension Session {
  /// Says why a key's shares can't be worked out yet, when they can't.
  func report(keyWithID id: String) {
    guard let key = project.allocationKey(id),
      case .failure(let refusal) = key.allocation(in: project, on: today)
    else { return }
    Output.report("Kan ikke fordeles endnu: \(refusal.message)")
  }
}
