import ArgumentParser
import Core

extension AllocationKey: AddableRecord {
  typealias About = KeyOptions

  static let heading = "Om nøglen"
  static let nameHelp = ArgumentHelp("Hvad puljen hedder.", valueName: "pulje")

  static let adding = CommandConfiguration(
    "nøgler tilføj", "<pulje>",
    abstract: "Tilføj en nøgle for en omkostningspulje.",
    discussion: """
      For eksempel:
        samdrift nøgler tilføj Kontor --budget 487.333 --efter lejemålsenheder
        samdrift nøgler tilføj Maskiner --budget 318.991 --vægt m2=60 --vægt timer=40
      """)

  static let editing = CommandConfiguration(
    "nøgler ret", "<nr>",
    abstract: "Ret en nøgle.",
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
    "nøgler slet", "<nr>",
    abstract: "Slet en nøgle.")
}
