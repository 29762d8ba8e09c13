//! The certificate and its key, for HTTPS.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio_rustls::rustls::pki_types::pem::{Error as PemError, PemObject};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{Error, ServerConfig, crypto::ring};

/// The files of a certificate and its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The chain of certificates, the server's first (PEM).
    pub cert: PathBuf,
    /// The private key of the first certificate (PEM).
    pub key: PathBuf,
}

/// Reads both files and checks that they belong together. The error is the list of problems.
pub fn load(files: &TlsFiles) -> Result<Arc<ServerConfig>, Vec<String>> {
    let key = PrivateKeyDer::from_pem_file(&files.key)
        .map_err(|error| pem_fault("tls_key", &files.key, "private key", &error));
    let (certs, key) = match (certificates(&files.cert), key) {
        (Ok(certs), Ok(key)) => (certs, key),
        (certs, key) => return Err(certs.err().into_iter().chain(key.err()).collect()),
    };
    let made = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(certs, key));
    let mut config = made.map_err(|error| vec![pair_fault(files, &error)])?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, String> {
    let fault = |error| pem_fault("tls_cert", path, "certificate", &error);
    let certs = CertificateDer::pem_file_iter(path).map_err(fault)?;
    let certs: Vec<_> = certs.collect::<Result<_, _>>().map_err(fault)?;
    if certs.is_empty() {
        Err(fault(PemError::NoItemsFound))
    } else {
        Ok(certs)
    }
}

fn pem_fault(field: &str, path: &Path, what: &str, error: &PemError) -> String {
    let why = match error {
        PemError::Io(error) => error.to_string(),
        PemError::NoItemsFound => format!("there is no {what} in PEM form in it"),
        // Without the error's text, which may quote the file.
        _ => format!("its PEM form is damaged, no {what} can be read from it"),
    };
    format!("{field}: {}: {why}", path.display())
}

fn pair_fault(files: &TlsFiles, error: &Error) -> String {
    let (cert, key) = (files.cert.display(), files.key.display());
    match error {
        Error::InconsistentKeys(_) => {
            format!("tls_key: {key}: is not the key of the certificate in {cert}")
        }
        Error::InvalidCertificate(error) => {
            format!("tls_cert: {cert}: is not a certificate: {error}")
        }
        error => format!("tls_key: {key}: cannot be used with {cert}: {error}"),
    }
}
