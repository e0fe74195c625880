import ArgumentParser
import Core

extension AllocationKey: AddableRecord {
  typealias About = KeyOptions

  static let heading = "Om fordelingsnøglen"
  static let nameHelp = ArgumentHelp("Hvad udgiftsposten hedder.", valueName: "udgiftspost")

  static let adding = CommandConfiguration(
    "fordelingsnøgler tilføj", "<udgiftspost>",
    abstract: "Tilføj en fordelingsnøgle for en udgiftspost.",
    discussion: """
      For eksempel:
        samdrift fordelingsnøgler tilføj Kontor --budget 487.333 --efter boliger
        samdrift fordelingsnøgler tilføj Maskiner --budget 318.991 \\
          --vægt m2=60 --vægt timer=40
      """)

  static let editing = CommandConfiguration(
    "fordelingsnøgler ret", "<nr>",
    abstract: "Ret en fordelingsnøgle.",
    discussion: """
      For eksempel:
        samdrift fordelingsnøgler ret 2 --budget 500.000
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
    "fordelingsnøgler slet", "<nr>",
    abstract: "Slet en fordelingsnøgle.")
}
