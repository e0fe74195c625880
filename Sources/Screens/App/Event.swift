import Core
import Interface

/// Something that has happened, which the app answers with a new state.
public enum Event: Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted.
  case paste(String)
  /// The mouse was clicked.
  case click(Point)
  /// The wheel was turned by this many rows, downwards when positive.
  case wheel(Int)
  /// The terminal has this size.
  case resized(Size)
  /// These are the projects there are.
  case loaded([Ledger])
  /// A project's history has been read.
  case history(History, project: String)
  /// So many hundredths of a project's history have been read.
  case readingHistory(Int, project: String)
  /// A project's history can't be read; the sentence says why and what to do.
  case unreadable(String, project: String)
  /// A project was made, and is to be opened.
  case created(Ledger)
  /// Entries have come to a project: the user's own, or others'.
  case appended([Entry], project: String)
  /// An edit could not be made, because others have changed the same. Their entries come along.
  case conflicting([Conflict], edit: Edit, news: [Entry], project: String)
  /// Something went wrong; the sentence says what and what to do.
  case failed(String)
  /// Something went well that the screen doesn't show by itself.
  case done(String)
  /// Something was sent off, and nobody knows whether it has come.
  case sent(String)
  /// Something is as it wasn't before, and the user should know.
  case remark(String)
  /// These are the projects as they were when a day had ended, which are to be shown.
  case past(Day, [Ledger])
  /// A new day has begun.
  case today(Day)
  /// A paper is ready to be looked at, as plain text.
  case paper(PaperRequest, String)
  /// These are the printers, the standard one first, and whether they can be sent a PDF.
  case printers([String], canMakePDF: Bool)
  /// Mail can be sent from here.
  case canSendMail
  /// A link is ready to be looked at, with the path from the root of the file that it leads to, if
  /// any; the sentence says why it can't be opened here.
  case link(Link, path: String?, hindrance: String?)
  /// These command lines do what a step did; there may be none.
  case commands(FoundCommands, of: DoneStep)
  /// What there is in the folder that a path leads to so far.
  case folder(FolderListing)
  /// Where a name alone leads to, and the files that were used before.
  case usedPaths(UsedPaths)
  /// What the user has said to be called.
  case identity(Identity)
  /// The file that an effect would write is there already.
  case fileExists(String, Effect)
  /// Other programs work for this one; what they do in words, or nil when they are done.
  case working(String?)
  /// A file with a list has been read: what it would do in plain text, and the edit.
  case importPlanned(ListRequest, report: String, edit: Edit)
  /// The file of a list has columns that somebody must say what are.
  case columns(ColumnTable, ListRequest)
  /// The file of a list has several sheets that may have it.
  case sheets([String], ListRequest)
  /// The user's own editor was closed with this text; when something went wrong, a sentence says
  /// what, and the text is to be looked at before it is saved.
  case edited(String, milestone: Int, trouble: String? = nil)
  /// A person has been forgotten; the sentences say what is left to look after.
  case forgotten([String])
  /// These files still name somebody who has been forgotten; the sentences say what has been done to
  /// others.
  case remains(Remains, [String])
  /// The search for somebody who has been forgotten was given up: the names, and the files that were
  /// used before, from the root.
  case searchGivenUp(PersonNames, [String])
  /// A copy that was taken along has been read.
  case merging(MergeOffer)
  /// A copy has been merged; the sentences say what has come home, and what is to be known of it.
  case merged([String])
  /// Unfinished forms were kept when the program was interrupted; one at a time is offered.
  case drafts([Draft])
  /// What was to be saved waits for somebody else, as the sentence says; nil when the wait is over,
  /// and what came of it follows.
  case waiting(String?)
  /// The database's server can't be reached, as the sentence says; nil when it can again.
  case away(String?)
  /// The terminal is gone.
  case hangUp
}

/// Something that the app wants done outside itself.
public enum Effect: Equatable, Sendable {
  /// Append an edit to a project's journal.
  case commit(Edit, project: String)
  /// Make a new project from this edit.
  case create(Edit)
  /// Make the demo project.
  case createDemo
  /// Remove a project and its history.
  case delete(project: String)
  /// Read a project's history as soon as can be.
  case readHistory(project: String)
  /// Don't hurry with a project's history any more.
  case leaveHistory(project: String)
  /// Find all projects as they were when a day had ended.
  case lookBack(to: Day)
  /// Make a paper to look at.
  case makePaper(PaperRequest)
  /// Find the printers there are.
  case findPrinters
  /// Print a paper; no printer means the standard one.
  case printPaper(PaperRequest, PaperFormat, printer: String?, copies: Int)
  /// Write a paper to a file at a path as the user wrote it.
  case savePaper(PaperRequest, PaperFormat, path: String, mayReplace: Bool)
  /// Write a mail with a paper to a file at a path as the user wrote it, as a draft.
  case saveMail(PaperMail, path: String, mayReplace: Bool)
  /// Find out whether mail can be sent from here.
  case findSendmail
  /// Send a mail with a paper.
  case sendMail(PaperMail)
  /// Write a calendar of a project to a file at a path as the user wrote it.
  case saveCalendar(CalendarRequest, project: String, path: String, mayReplace: Bool)
  /// Show a paper in the program that the desktop has for it.
  case openPaper(PaperRequest, PaperFormat)
  /// Send something to the clipboard of the user's own machine, under what it is called.
  case copy(Copied, name: String)
  /// Find the command lines that do what a step did.
  case findCommands(of: DoneStep)
  /// Find out where a link leads, and whether it can be opened.
  case lookAtLink(Link)
  /// Open a link in the program that the desktop has for it, its file only where it was shown to be.
  case openLink(Link, at: String?)
  /// Find what there is in the folder that a path as the user wrote it leads to so far.
  case listFolder(of: String)
  /// Find where a name alone leads to, and which files were used before.
  case findUsedPaths
  /// Keep what the user has said to be called, until next time where that can be.
  case keepIdentity(Identity)
  /// Give up what other programs are doing.
  case cancelWork
  /// Give up what waits to be saved.
  case giveUp
  /// Take a person out of a project and its history for good.
  case forget(stakeholder: String, project: String)
  /// Look for somebody who has been forgotten in the folder for files, and in those that were used
  /// before.
  case findRemains(PersonNames, [String])
  /// Take the name of somebody who has been forgotten out of files, or delete them, as can be done.
  case clear([Remains.File], of: Remains)
  /// Put a copy of a project in a file at a path as the user wrote it, to be taken along.
  case takeAlong(project: String, path: String)
  /// Read a copy that was taken along, and say what merging it into the project would come to.
  case readCopy(path: String, project: String)
  /// Merge a copy as has been chosen.
  case mergeCopy(MergeOffer)
  /// Publish the project's pages in a folder at a path as the user wrote it.
  case publish(folder: String, project: String)
  /// Read a list from a file, and say what importing it would do.
  case readList(ListRequest)
  /// Write a list to a file.
  case writeList(ListExport, mayReplace: Bool)
  /// Open the user's own editor on a milestone's notes.
  case openEditor(String, milestone: Int)
  /// Answer for a kept form from now on, since it is gone on with or thrown away.
  case takeDraft(Draft)
  /// Keep unfinished forms, in the place of what this run answers for of them.
  case keepDrafts([Draft])
  /// Forget what this run answers for of a form.
  case forgetDraft(Draft.ID)
  /// Leave the program.
  case quit
}

extension Effect {
  /// Whether it changes the database, or begins what is going to.
  var isChange: Bool {
    switch self {
    case .commit, .create, .createDemo, .delete, .forget, .openEditor: true
    case .takeAlong, .readCopy, .mergeCopy: true
    default: false
    }
  }
}

/// An unfinished form as it is kept.
public struct Draft: Codable, Equatable, Sendable {
  /// What tells one form from the others that are kept.
  public struct ID: Equatable, Sendable {
    /// See `Draft.project`.
    public let project: String?
    /// See `Draft.form`.
    public let form: String
  }

  /// The id of the project it belongs to, or nil for a new project.
  public var project: String?
  /// Which form it is; see `FormPurpose.draftKey`.
  public var form: String
  /// What the form was called.
  public var title: String
  /// The texts by field; of a form over what is there, only those that were changed.
  public var texts: [String: String]
  /// The revision of the project that the form showed, so that what others have changed since
  /// conflicts; nil when it isn't known.
  public var revision: Int?

  /// What was written, as text to give back.
  var written: String { texts.sorted { $0.key < $1.key }.map(\.value).joined(separator: ", ") }

  /// Which form it is.
  public var id: ID { ID(project: project, form: form) }

  /// Creates a draft.
  public init(
    project: String?, form: String, title: String, texts: [String: String], revision: Int? = nil
  ) {
    self.project = project
    self.form = form
    self.title = title
    self.texts = texts
    self.revision = revision
  }
}
