import ArgumentParser
import Core
import Reports

/// `samdrift ønsker`: the wishes of the residents' representatives, and how each is met.
enum WishSubject: ListedSubject {
  static let name = "ønsker"
  static let abstract = "Vis de beboervalgtes ønsker fra milepæl 2, ret dem, og vurdér dem."
  static let discussion = """
    Uden en kommando vises ønskerne. Angiv et ønske med dets nummer; det skifter aldrig.
    """
  static let listing = "Vis ønskerne og vurderingen af hvert af dem."
  static let commands: [any ParsableCommand.Type] = [
    AddRecord<Wish>.self, EditRecord<Wish>.self, RemoveRecord<Wish>.self,
    ExportList<WishSubject>.self,
  ]

  static func listing(_ session: Session) -> Listing { Report.wishes(session.project) }
}

/// The option that says what is wished.
enum WishText: OptionList {
  static let options = Wish.options("text")
}

/// The options that say who wishes it, and how it is met.
enum WishOptions: OptionList {
  static let options = Wish.options("department", "source", "assessment", "reason")
}

extension Wish: NumberedRecord {
  static let numbers = NumberWords(
    one: "et ønske", none: "intet ønske", list: "ønsker", example: "1,3", tellsOfDeleted: true)
  static let argument = ArgumentHelp("Ønskets nummer.", valueName: "nr")
}

extension Wish: AddableRecord {
  typealias Name = WishText
  typealias About = WishOptions

  static let heading = "Om ønsket"
  static let nameHelp = ArgumentHelp("Hvad de beboervalgte ønsker.", valueName: "ønske")

  static let adding = CommandConfiguration(
    "ønsker tilføj", "<ønske>",
    abstract: "Tilføj et ønske fra de beboervalgte.",
    discussion: """
      For eksempel:
        samdrift ønsker tilføj "Samme ejendomsmester i opgangen" \\
          --afdeling Fjordglimt --fra afdelingsbestyrelsen
      Uden en afdeling kommer ønsket fra flere.
      """)

  static let editing = CommandConfiguration(
    "ønsker ret", "<nr>",
    abstract: "Ret et ønske, eller vurdér det.",
    discussion: """
      For eksempel:
        samdrift ønsker ret 3 --vurdering delvist \\
          --begrundelse "Om sommeren, men ikke om vinteren"
      En tom værdi ("") fjerner det, der stod. Et ønske, der kun delvist eller slet ikke \
      imødekommes, skal have en begrundelse.
      """)
}

extension Wish: RemovableRecord {
  static let removal = CommandConfiguration(
    "ønsker slet", "<nr>",
    abstract: "Slet et ønske.",
    discussion: "Nummeret bruges ikke igen.")
}

extension Wish: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.added(Self.self, id) + book.edited(Self.self, id) + book.removed(Self.self, id)
  }
}
