import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { INestApplication } from '@nestjs/common';
import { documentExamples } from './document-examples.ts';
import { documentRefusals } from './document-refusals.ts';
import { ProblemDocument } from './problem.document.ts';

/** The OpenAPI document, from which a client can be generated. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Polslag')
    .setDescription(
      'Case management for toeleiders in diversiteit. Every write takes an Idempotency-Key and answers with its ' +
        'revision and position; every read takes a position to wait for. Errors are RFC 9457 problem details.',
    )
    .setVersion('1')
    .setLicense('EUPL-1.2', 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, config, { extraModels: [ProblemDocument] });
  documentExamples(document);
  documentRefusals(document);
  return document;
}

/** `/api/docs` for people, `/api/docs-json` for programs. Open to all. */
export function serveDocuments(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app));
}
