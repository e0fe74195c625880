import ArgumentParser
import Core

/// The options that say what is known of a model.
enum ModelOptions: OptionList {
  static let asToday = RecordOption.flag(
    "som-i-dag", "Modellen er driften, som den er i dag.")
  static let options =
    [asToday]
    + OperatingModel.options(
      "departments", "organisation", "leadership", "staffing", "hours", "premises", "machines",
      "pros", "cons", "opportunities", "goals")
}

extension OperatingModel: EditableRecord {
  typealias About = ModelOptions

  static let heading = "Om modellen"

  static let editing = CommandConfiguration(
    "modeller ret", "<model>",
    abstract: "Ret en model.",
    discussion: "En tom værdi (\"\") fjerner det, der stod.")

  func filled(_ typed: TypedOptions, in session: Session) throws -> OperatingModel {
    try typed.filled(self, in: session).with {
      if typed.has(ModelOptions.asToday) { $0.isAsToday = true }
    }
  }
}
