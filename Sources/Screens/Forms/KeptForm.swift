import Core

/// A form that is kept as a draft, though it is of no record.
protocol KeptForm: FormPurpose {
  /// What its draft's key begins with.
  static var keyWord: String { get }
  /// What comes after it.
  var keyParts: [String] { get }
  /// The form that `keyParts` tell of, in a project as it is now; nil when what it was about is gone.
  init?(keyParts: [String], in project: Project)
}

extension KeptForm {
  var draftKey: String? { ([Self.keyWord] + keyParts).joined(separator: "/") }
}

extension Draft {
  private static var kinds: [any KeptForm.Type] {
    [
      NewProjectForm.self, MeetingNoteForm.self, ReasonForm.self, FixedSharesForm.self,
      UsageForm.self, PointNoteForm.self, PointResultForm.self, NextMeetingForm.self,
    ]
  }

  /// What the form is filled in for, in a project as it is now; nil when what it was about is gone.
  func purpose(in project: Project, newID: () -> String) -> (any FormPurpose)? {
    let parts = form.split(separator: "/").map(String.init)
    if let kind = Self.kinds.first(where: { $0.keyWord == parts.first }) {
      return kind.init(keyParts: Array(parts.dropFirst()), in: project)
    }
    return RecordForm(key: parts, in: project, newID: newID)
  }
}
