/** Models behind the OpenAI HTTP interface: OpenAI, Azure, Mistral, vLLM, Ollama. */
package se.superkoncis.router.adapter.model.openai;
