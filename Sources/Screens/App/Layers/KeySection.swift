import Core
import Drawing
import Interface
import Text

/// Keys that belong together under a heading, as the help and the printed list of keys show them.
struct KeySection: Equatable {
  /// Some keys' names and what they do.
  struct Row: Equatable {
    let keys: String
    let name: String

    init(_ keys: String, _ name: String) {
      self.keys = keys
      self.name = name
    }
  }

  let title: String
  let keys: [Row]

  init(_ title: String, _ keys: [Row]) {
    self.title = title
    self.keys = keys
  }

  init(_ title: String, _ bindings: [KeyBinding]) {
    self.init(title, bindings.map { Row($0.keys.isEmpty ? ":" : $0.keys.names, $0.name) })
  }

  /// All that a user can press in a place.
  static func all(in place: Place, isKiosk: Bool = false) -> [KeySection] {
    let bindings = place.screen.bindings
    let own = bindings.own.map { binding in
      let instead = isKiosk ? KioskWords.instead(of: binding.action) : nil
      return KeyBinding(binding.keys, instead ?? binding.name, binding.action)
    }
    return (own.isEmpty ? [] : [KeySection("Her", own)])
      + common(of: bindings) + [form] + more(of: place.tab)
  }

  /// The keys that work everywhere: those that move the focus, and then the others.
  static func common(of bindings: Bindings) -> [KeySection] {
    [
      KeySection("Bevægelse", bindings.common.filter { $0.action.isMovement }),
      KeySection("Overalt", bindings.common.filter { !$0.action.isMovement }),
    ].filter { !$0.keys.isEmpty }
  }

  private static func more(of tab: Tab?) -> [KeySection] {
    switch tab {
    case .plan: [quickAdd, checklist, activities, gantt]
    case .stakeholders: [attitudes]
    case .followUp: [goals]
    case .agreement: [calculator, proposal]
    case .board, .history, nil: [signs]
    }
  }

  /// The keys of every form.
  static let form = KeySection(
    "I en formular",
    [
      Row("Tab / Skift+Tab", "Næste og forrige felt"),
      Row("Tab / Pil ned", "I en sti: fuldfører den; henter, hvad der er brugt før"),
      Row("Enter", "Næste felt; gemmer på det sidste"),
      Row("Bogstav", "I et felt, der kom udfyldt: erstatter det hele; pilene retter i teksten"),
      Row("Bogstav / Ciffer", "Vælger det ord, der begynder sådan eller har nummeret"),
      Row("Pil venstre / Pil højre", "Vælger mellem ord"),
      Row("Tab / Pil højre", "Skriver resten af et kendt navn, som står i gråt"),
      Row("Mellemrum", "Vælger og fjerner i en liste; bogstaver finder i den"),
      Row("Ctrl+Z / Ctrl+Y", "Fortryder og gentager ændringer i feltet"),
      Row("F2", "Gem"), Row("Esc", "Annuller"),
    ])

  /// The keys of the questions and lists that lie over a screen.
  static let question = KeySection(
    "I et spørgsmål eller en liste",
    [
      Row("Pil op / Pil ned", "Flytter i listen"),
      Row("Enter", "Ja, eller vælg; hvor noget kan gå tabt: bevar det"),
      Row("j / n", "Ja / nej"),
      Row("Pil venstre / Pil højre", "Hvor noget skrevet kan gå tabt: vælger svaret"),
      Row("Esc", "Nej, eller luk; hvor noget kan gå tabt: bevar det"),
    ])

  /// The keys of the line that is searched with.
  static let search = KeySection(
    "Når der søges",
    [
      Row("Pil op / Pil ned", "Forrige og næste, der er fundet"),
      Row("Enter", "Bliver ved det fundne; er der intet i listen, vises hele projektet"),
      Row("Tab", "Viser, hvad der er fundet i hele projektet"),
      Row("Esc", "Slutter og går tilbage til, hvor søgningen begyndte"),
    ])

  /// The keys of the paper while it is looked at.
  static let paper = KeySection(
    "I papiret",
    [
      Row("Pil op / Pil ned", "Ruller"),
      Row("Pil venstre / Pil højre", "Ruller til siden, når skærmen er smal"),
      Row("v", "Vælg et andet papir eller møde"), Row("p", "Udskriv"),
      Row("g", "Gem som tekst, HTML, PDF, Word og andet"),
      Row("s", "Send som mail eller mailkladde"),
      Row("C", "Kopiér teksten til udklipsholderen"),
      Row("å / o", "Åbn i et andet vindue"), Row("Esc", "Luk; afbryder det, der er i gang"),
    ])

  /// The keys of the preview of an import.
  static let importPreview = KeySection(
    "Når en import er vist",
    [
      Row("Pil op / Pil ned", "Ruller"), Row("Enter / i", "Importér"),
      Row("Esc", "Annuller; intet ændres"),
    ])

  /// The keys of the calculator.
  static let calculator = KeySection(
    "I beregneren",
    [
      Row("Tab / Skift+Tab", "Næste og forrige tal; andelene regnes om, mens der skrives"),
      Row("Pil venstre / Pil højre", "Vælger, hvad der fordeles efter"),
      Row("F2", "Brug tallene"), Row("Esc", "Annuller; spørger, hvis noget er skrevet"),
    ])

  /// The keys of the proposal that makes an allocation key fair.
  static let proposal = KeySection(
    "I forslaget til en fordelingsnøgle",
    [
      Row("Pil op / Pil ned", "Ruller"),
      Row("Enter", "Foreslår fordelingen som justering i den seneste opfølgning"),
      Row("p", "Viser forslaget som papir, regnet ud trin for trin"),
      Row("Esc", "Luk; intet ændres"),
    ])

  /// The keys and signs of the line that activities are written on.
  static let quickAdd = KeySection(
    "Når en aktivitet skrives på én linje",
    [
      Row("@", "Derefter den ansvarlige"), Row("!", "Derefter fristen, fx !uge 49 eller !3/12"),
      Row("#", "Derefter indsatsområdet"),
      Row("Pil højre", "Skriver resten af et kendt navn"),
      Row("Enter", "Tilføjer; på en tom linje: luk"), Row("Tab", "Fortsætter i formularen"),
      Row("Esc", "Luk; spørger, hvis noget er skrevet"),
    ])

  /// The keys of an activity's checklist.
  static let checklist = KeySection(
    "I en aktivitets tjekliste",
    [
      Row("Mellemrum / Enter", "Sæt eller fjern kryds"), Row("a", "Tilføj tjekpunkter"),
      Row("e", "Ret tjekpunktet"), Row("d / Delete", "Slet tjekpunktet"),
      Row("u / Ctrl+Z", "Fortryd"),
      Row("Esc", "Luk"),
    ])

  /// What the signs of the plan mean.
  static let activities = KeySection(
    "Tegn i planen",
    ActivityStatus.allCases.map { Row($0.glyph, $0.shown.capitalizedFirst) } + [
      Row("►", "Klar: intet står i vejen"), Row("■", "Venter på den aktivitet, der nævnes"),
      Row("!", "Fristen er overskredet"), Row("●", "Markeret, til at blive ændret samlet"),
    ])

  /// What the signs of the time plan mean.
  static let gantt = KeySection(
    "Tegn i tidsplanen",
    GanttSign.all.map { Row(String($0.sign), $0.words.capitalizedFirst) })

  /// What the signs of the goals mean.
  static let goals = KeySection(
    "Tegn for mål",
    GoalAssessment.allCases.map { Row($0.glyph, $0.shown.capitalizedFirst) } + [
      Row("▁▄█", "Tallene indtil nu, udgangspunktet først"),
      Row("○", "I kurven: udgangspunktet"), Row("●", "I kurven: en måling"),
      Row("╌", "I kurven: måltallet"), Row("┼", "I kurven: fristen"),
      Row("!", "Fristen er overskredet, eller målet venter på opfølgning"),
    ])

  /// What the signs of the stakeholders mean.
  static let attitudes = KeySection(
    "Tegn for holdning",
    Attitude.allCases.map { Row($0.sign, $0.shown.capitalizedFirst) } + [
      Row("!", "Skulle have været kontaktet, eller fristen er overskredet"),
      Row("▲40", "40 ambassadører i samme felt"),
      Row("→7", "Nr. 7 stod her før og har flyttet sig i pilens retning"),
    ])

  /// What the signs on the board mean.
  static let signs = KeySection(
    "Tegn for status",
    MilestoneStatus.allCases.map { Row($0.glyph, $0.shown.capitalizedFirst) }
      + [Row("!", "Overskredet")])
}
