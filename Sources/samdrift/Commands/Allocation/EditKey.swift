import ArgumentParser
import Core

extension AllocationKey: AddableRecord {
  typealias Name = KeyName
  typealias About = KeyOptions

  static let heading = "Om nøglen"
  static let nameHelp = ArgumentHelp("Hvad puljen hedder.", valueName: "pulje")

  static let adding = CommandConfiguration(
    commandName: "tilføj",
    abstract: "Tilføj en nøgle for en omkostningspulje.",
    usage: "samdrift nøgler tilføj <pulje> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift nøgler tilføj Kontor --budget 487.333 --efter lejemålsenheder
        samdrift nøgler tilføj Maskiner --budget 318.991 --vægt m2=60 --vægt timer=40
      """,
    aliases: ["tilfoej"])

  static let editing = CommandConfiguration(
    commandName: "ret",
    abstract: "Ret en nøgle.",
    usage: "samdrift nøgler ret <nr> [<tilvalg>]",
    discussion: """
      For eksempel:
        samdrift nøgler ret 2 --budget 500.000
      En tom værdi ("") fjerner det, der stod.
      """)

  /// Says why its shares can't be worked out yet, when they can't.
  func remark(after former: AllocationKey, in session: Session) {
    guard case .failure(let refusal) = allocation(in: session.project, on: session.today) else {
      return
    }
    Output.report("Kan ikke fordeles endnu: \(refusal.message)")
  }
}

extension AllocationKey: RemovableRecord {
  static let removal = CommandConfiguration(
    commandName: "slet",
    abstract: "Slet en nøgle.",
    usage: "samdrift nøgler slet <nr> [<tilvalg>]")
}
