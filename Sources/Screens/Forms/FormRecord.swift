import Core

/// A kind of record that people add and change on a form.
protocol FormRecord: Entity {
  /// Whether people add records of the kind.
  static var isAdded: Bool { get }
  /// What the form is called.
  func formTitle(in project: Project, isNew: Bool) -> String
  /// What the form is about, for those who need it said.
  func formIntroduction(in project: Project, isNew: Bool) -> String
  /// What the form asks for.
  func formFields(in project: Project) -> [Question]
  /// The choice that decides which other fields the form asks for, or nil.
  static var formDecider: String? { get }
  /// Whether the form asks for a field where this is chosen in the one that decides, as stored text.
  func formAsks(for field: String, where decided: String?) -> Bool
  /// What the form begins with, as stored text by field.
  func formValues(in project: Project) -> [String: String]
  /// Why what is written in a field may be a slip, though it can be saved; nil when it needn't be.
  func formDoubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String?
  /// The edit that adds the record as the form says.
  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit
  /// The edit that makes the record what the form says; both the record and the project are as they
  /// were when the form was opened.
  ///
  /// Whether the record can be so is asked of the project as it is now, when the edit is made.
  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit
}

extension FormRecord {
  static var isAdded: Bool { true }

  func formIntroduction(in project: Project, isNew: Bool) -> String { "" }

  func formFields(in project: Project) -> [Question] { questions(in: project) }

  static var formDecider: String? { nil }

  func formAsks(for field: String, where decided: String?) -> Bool { true }

  func formValues(in project: Project) -> [String: String] { stored }

  func formDoubt(
    about field: String, _ values: [String: String?], in project: Project
  ) -> String? { nil }

  func addition(_ values: FormValues, to project: Project) throws(Refusal) -> Edit {
    project.add(try filled(values))
  }

  func change(_ values: FormValues, in project: Project) throws(Refusal) -> Edit {
    let filled = try filled(values)
    return project.edit(self) { $0 = filled }
  }

  /// The record with what the form says, and what follows from it.
  func filled(_ values: FormValues) throws(Refusal) -> Self {
    guard let filled = with(stored: values.texts) else {
      throw Refusal("Formularen kunne ikke læses. Ret felterne, og gem igen.")
    }
    return filled.settled(since: self, on: values.today, by: values.author)
  }
}

extension Entity {
  /// A field of this record on a form, under the name it has everywhere.
  static func ask(
    _ name: String, _ input: FieldInput, isRequired: Bool = false, hint: String? = nil,
    names: KnownNames? = nil, limit: NumberLimit? = nil
  ) -> Question {
    Question(
      name: name, label: label(of: name), input: input,
      isRequired: isRequired || required.contains(name), hint: hint, names: names, limit: limit)
  }
}
