"""PDFs that others have signed or added to, made with programs that are not ours."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import cache
from io import BytesIO

from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator.registry import SimpleCertificateStore
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText


@cache
def _identity() -> tuple[asn1_x509.Certificate, keys.PrivateKeyInfo]:
    """A certificate that a made-up person has given herself, with its key."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Tokoh Rekaan Satu")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2120, 1, 1, tzinfo=UTC))
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return (
        asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)),
        keys.PrivateKeyInfo.load(private),
    )


def signed(pdf: bytes, field: str = "TandaTangan", algorithm: str = "sha256", *, visible: bool = False) -> bytes:
    """The PDF with a signature in a field of that name."""
    writer, out = IncrementalPdfFileWriter(BytesIO(pdf)), BytesIO()
    if visible:
        box = fields.SigFieldSpec(field, box=(300, 100, 500, 160), on_page=0)
        fields.append_signature_field(writer, box)
    certificate, key = _identity()
    signer = signers.SimpleSigner(certificate, key, SimpleCertificateStore())
    about = signers.PdfSignatureMetadata(field_name=field, md_algorithm=algorithm)
    signers.sign_pdf(writer, about, signer=signer, output=out)
    return out.getvalue()


def proved(pdf: bytes) -> bytes:
    """The signed PDF with the certificates that are to prove its signature later (DSS)."""
    out = BytesIO(pdf)
    DocumentSecurityStore.add_dss(out, None, certs=[_identity()[0]])
    return out.getvalue()


def stamped(pdf: bytes) -> bytes:
    """The PDF with the time stamp of a made-up clock."""
    writer, out = IncrementalPdfFileWriter(BytesIO(pdf)), BytesIO()
    clock = DummyTimeStamper(*_identity(), fixed_dt=datetime(2024, 3, 5, tzinfo=UTC))
    signers.PdfTimeStamper(clock).timestamp_pdf(writer, "sha256", None, output=out)
    return out.getvalue()


def noted(pdf: bytes) -> bytes:
    """The PDF with a note on its first page, as a viewer of PDFs saves it."""
    writer = PdfWriter(BytesIO(pdf), incremental=True)
    writer.add_annotation(0, FreeText(text="BATAL", rect=(100, 100, 300, 200)))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def first_page(pdf: bytes) -> tuple[int, int]:
    """The numbers of the first page's object and of its contents."""
    page = PdfReader(BytesIO(pdf)).pages[0]
    return page.indirect_reference.idnum, page.raw_get("/Contents").idnum


def size(pdf: bytes) -> int:
    """The number that the next new object would have."""
    return int(re.findall(rb"/Size\s+(\d+)", pdf)[-1])


def updated(pdf: bytes, objects: dict[int, bytes], offsets: dict[int, int] | None = None) -> bytes:
    """The PDF with an update of these objects; `offsets` are said to be where others stand in what was appended."""
    previous = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    trailer = pdf[pdf.rindex(b"trailer") :]
    root, info = (re.findall(rb"/%s\s+(\d+ \d+ R)" % name, trailer)[0] for name in (b"Root", b"Info"))
    data, places = pdf.rstrip() + b"\n", {}
    for number, body in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    places |= {number: places[after] for number, after in (offsets or {}).items()}
    xref = len(data)
    lines = b"".join(b"%d 1\n%010d 00000 n \n" % each for each in sorted(places.items()))
    last = max(size(pdf), max(places) + 1)
    data += b"xref\n0 1\n0000000000 65535 f \n%strailer\n<</Size %d/Root %s/Info %s/Prev %d>>\n" % (
        *(lines, last, root, info, previous),
    )
    return data + b"startxref\n%d\n%%%%EOF\n" % xref
