import Glibc

/// What the operating system answered, in Danish.
struct SystemError: Error, CustomStringConvertible {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  /// What went wrong, as the end of a sentence.
  var description: String {
    switch number {
    case ENOENT: "filen eller mappen findes ikke"
    case ENOTDIR: "en del af stien er ikke en mappe"
    case EISDIR: "det er en mappe"
    case EACCES, EPERM: "du har ikke adgang"
    case EROFS: "drevet kan kun læses"
    case ENOSPC, EDQUOT: "disken er fuld"
    case EFBIG: "der er sat en grænse for, hvor store filer må blive"
    case EPIPE: "den, der skulle læse det, er lukket"
    case EBADF: "den er lukket"
    case ENXIO, ENODEV: "det er ikke en fil"
    case ELOOP: "linkene peger i ring"
    case EEXIST: "filen findes allerede"
    case ENAMETOOLONG: "navnet er for langt"
    case EIO: "disken svarede med en fejl"
    default: "systemet svarede med fejl nr. \(number)"
    }
  }

  /// The exit code for a file that couldn't be read.
  var reading: Failure.Code {
    switch number {
    case ENOENT, ENOTDIR, EISDIR: .noInput
    case EACCES, EPERM: .noPermission
    default: .inputOutput
    }
  }

  /// The exit code for a file that couldn't be written.
  var writing: Failure.Code {
    switch number {
    case EACCES, EPERM, EROFS: .noPermission
    case ENOSPC, EDQUOT, EFBIG, EIO: .inputOutput
    default: .cannotCreate
    }
  }
}
