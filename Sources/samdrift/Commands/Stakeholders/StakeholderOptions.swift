import Core

/// The options that say what is known of a stakeholder, and where it stands.
enum StakeholderOptions: OptionList {
  static let options =
    Stakeholder.options(
      "form", "isOnePerson", "department", "organisation", "interests", "concerns")
    + Assessment.options("attitude", "influence", "affectedness")
    + Stakeholder.options(
      "handling", "responsible", "nextContact", "mail", "link", "letter", "note")
}
