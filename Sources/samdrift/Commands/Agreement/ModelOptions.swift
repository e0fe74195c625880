import Core

/// The options that say what is known of a model.
enum ModelOptions: OptionList {
  static let asToday = RecordOption.flag(
    "som-i-dag", "Modellen er driften, som den er i dag.")
  static let options =
    [asToday]
    + OperatingModel.options(
      "departments", "organisation", "leadership", "staffing", "hours", "premises", "machines",
      "pros", "cons", "goals")
}

/// The option that says what a model is called.
enum ModelName: OptionList {
  static let options = OperatingModel.options("name")
}

extension RecordOptions<ModelOptions> {
  /// The model with what is said.
  func filled(_ model: OperatingModel, in session: Session) throws -> OperatingModel {
    try typed.filled(model, in: session).with {
      if typed.has(ModelOptions.asToday) { $0.isAsToday = true }
    }
  }
}
